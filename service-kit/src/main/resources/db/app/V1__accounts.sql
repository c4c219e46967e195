-- Accounts are logins of people; being a staff member is another thing, and linked.
create table app.account (
  login               text primary key,
  password_hash       text        not null,
  roles               text[]      not null,
  regions             text[]      not null default '{}',
  staff_id            text,
  revision            integer     not null default 1,
  created_at          timestamptz not null,
  password_changed_at timestamptz not null,
  disabled_at         timestamptz
);
comment on table app.account is 'Written by command-service. The revision grows with each change that ends sessions.';

create table app.account_change (
  id     bigint generated always as identity primary key,
  at     timestamptz not null,
  login  text        not null,
  by     text        not null,
  change text        not null
);
comment on table app.account_change is 'Written by command-service: who made, changed or disabled which account.';

create table app.session (
  token_hash bytea primary key,
  login      text        not null references app.account (login) on delete cascade,
  revision   integer     not null,
  started_at timestamptz not null,
  seen_at    timestamptz not null
);
create index session_seen on app.session (seen_at);
comment on table app.session is 'Written by the service with the login page, and touched by both as requests come in. Holds hashes of tokens only.';

create table app.login_attempt (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  login     text        not null,
  address   text        not null,
  channel   text        not null,
  succeeded boolean     not null
);
create index login_attempt_login on app.login_attempt (login, at);
create index login_attempt_address on app.login_attempt (address, at);
comment on table app.login_attempt is 'Appended by both services, whichever was asked; cut off by age and number.';
