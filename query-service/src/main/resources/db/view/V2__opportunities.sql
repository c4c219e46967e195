-- What opportunities are called, so that a stance can be shown with the name of what it is on.
create table view.opportunity_card (
  opportunity_id text collate "C" primary key,
  customer_id    text collate "C",
  name           text,
  opened_on      date,
  closed_on      date,
  content        jsonb not null,
  position       bigint not null
);
create index opportunity_card_customer on view.opportunity_card (customer_id);
