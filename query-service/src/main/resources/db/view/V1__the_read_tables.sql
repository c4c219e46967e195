-- What the pages and the API read: rows folded from the ledger, which can be thrown away and folded anew. Typed
-- columns hold what people filter, sort and join on; the whole row lies beside them in content. position says up to which
-- event of the ledger the row was folded.
--
-- Values that change with time are two arrays, the days and what holds from each on. The value on a day D is
-- owner[width_bucket(D, owner_from)], null where there is none.

create table view.customer_card (
  customer_id     text collate "C" primary key,
  name            text,
  name_zh         text,
  -- Both names in lower case: what a search looks into, and what a list is sorted by.
  name_folded     text collate "C" not null,
  industry        text,
  region          text,
  country         text,
  registered_on   date,
  owner_from      date[] not null,
  owner           text[] not null,
  -- Tiers of the official scheme.
  tier_from       date[] not null,
  tier            text[] not null,
  last_engaged_on date,
  content             jsonb not null,
  position        bigint not null
);
create index on view.customer_card (name_folded, customer_id);
create index on view.customer_card (region);

create table view.nine_grid (
  contact_id    text collate "C" primary key,
  -- Every customer that the contact is or was with, and since when with which; null: with none.
  customers     text[] not null,
  customer_from date[] not null,
  customer      text[] not null,
  content           jsonb not null,
  position      bigint not null
);
create index on view.nine_grid using gin (customers);

create table view.year_sheet (
  customer_id text collate "C" primary key,
  first_year  integer,
  last_year   integer,
  content         jsonb not null,
  position    bigint not null
);

create table view.tier_history (
  customer_id  text collate "C" primary key,
  -- One element per decision, in the order of recording.
  positions    bigint[] not null,
  accounts     text[] not null,
  schemes      text[] not null,
  effective_on date[] not null,
  recorded_on  timestamptz[] not null,
  content          jsonb not null,
  position     bigint not null
);

create table view.staff_roster (
  staff_id  text collate "C" primary key,
  region    text,
  seniority integer,
  content       jsonb not null,
  position  bigint not null
);

-- The one place where names of persons lie in the clear: erasing a person empties the row.
create table view.person (
  person_id   text collate "C" primary key,
  name        text,
  name_zh     text,
  name_folded text collate "C" not null,
  content         jsonb not null,
  position    bigint not null
);
create index on view.person (name_folded, person_id);

-- How far each projection has folded the ledger, and which process does it.
create table view.processor (
  processor  text collate "C" not null,
  segment    integer not null,
  position   bigint not null default 0,
  rebuilt_at timestamptz,
  owner      text,
  claimed_at timestamptz,
  primary key (processor, segment)
);

-- Events that could not be folded into a row, and those of the same row that wait behind them.
create table view.dead_letter (
  processor text collate "C" not null,
  position  bigint not null,
  key       text collate "C" not null,
  event_id  uuid not null,
  error     text,
  failed_at timestamptz not null default now(),
  primary key (processor, position, key)
);
create index on view.dead_letter (processor, key);
comment on column view.dead_letter.error is 'Null where the event only waits behind a failed one';
