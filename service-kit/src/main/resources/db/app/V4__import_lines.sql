-- Rows that an import refused or left out. Written by command-service alone.
create table app.import_line (
  import_id   uuid not null,
  ordinal     bigint generated always as identity,
  line        bigint not null,
  column_name text not null,
  value       text not null,
  rule        text not null,
  params      jsonb not null,
  primary key (import_id, ordinal)
);
create index import_line_by_line on app.import_line (import_id, line);
comment on table app.import_line is 'Written by command-service: rows that an import refused or left out, with the reason';
