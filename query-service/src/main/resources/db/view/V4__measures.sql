-- What customers were found to be like, by the measures that tier schemes read. The arrays hold, in the order in which
-- the findings count, which measure it was and from which day the finding counts.
create table view.measure_sheet (
  customer_id text collate "C" primary key,
  measure     text[] not null,
  counts_from date[] not null,
  content     jsonb not null,
  position    bigint not null
);
