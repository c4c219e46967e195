-- Long work that people start, watch, leave and find again.
create table app.job (
  id            uuid primary key,
  kind          text        not null,
  owner         text        not null,
  state         text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  input         jsonb       not null,
  cursor        jsonb,
  result        jsonb,
  problem       jsonb,
  done          bigint      not null default 0,
  total         bigint,
  done_at_start bigint      not null default 0,
  created_at    timestamptz not null,
  started_at    timestamptz,
  finished_at   timestamptz,
  cancelled_by  text,
  runner        uuid,
  alive_at      timestamptz
);
create index job_open on app.job (created_at) where state in ('waiting', 'running');
create index job_newest on app.job (kind, created_at desc);
comment on table app.job is 'Written by the service that runs jobs of the kind. alive_at is the database''s own time.';

create table app.upload (
  id         uuid primary key,
  name       text        not null,
  owner      text        not null,
  created_at timestamptz not null,
  bytes      bigint,
  sha256     bytea
);
comment on table app.upload is 'Written by the service that takes files in. bytes and sha256 are set when all of it has arrived.';

create table app.upload_chunk (
  upload  uuid    not null references app.upload (id) on delete cascade,
  ordinal integer not null,
  content bytea   not null,
  primary key (upload, ordinal)
);
comment on table app.upload_chunk is 'Written with app.upload.';
