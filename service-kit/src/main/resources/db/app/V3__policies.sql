-- How far each policy has come; written by command-service.
create table app.policy (
  name     text collate "C" primary key,
  position bigint not null
);
comment on column app.policy.position is 'The last position of the ledger looked at; for month-close the last closed month, as year times twelve plus month';
