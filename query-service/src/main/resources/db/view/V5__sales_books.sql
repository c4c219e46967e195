-- What each customer bought by period, with the events: what tier schemes read of revenue.
create table view.sales_book (
  customer_id text collate "C" primary key,
  -- One element per period recorded, in the order of recording.
  periods     text[] not null,
  currencies  text[] not null,
  sales       numeric[] not null,
  content     jsonb not null,
  position    bigint not null
);
