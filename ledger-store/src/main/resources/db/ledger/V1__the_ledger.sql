-- The ledger: an append-only table of events, one row that says how far it reaches, and an index by customer.
-- Text columns that are keys use collation "C": their order must not depend on the machine's locale.

create table ledger.head (
  only_row    boolean primary key default true check (only_row),
  -- Part of every content hash, so that no event can be passed off as one of another ledger.
  ledger_id   uuid not null default gen_random_uuid(),
  position    bigint not null default 0,
  recorded_at timestamptz not null default '1970-01-01 00:00:00+00'
);
comment on table ledger.head is 'One row: which ledger this is, its last position, and when that was recorded';
insert into ledger.head default values;

create table ledger.event (
  position      bigint primary key check (position > 0),
  event_id      uuid not null,
  stream        text collate "C" not null,
  version       bigint not null check (version >= 0),
  type          text collate "C" not null,
  revision      smallint not null check (revision > 0),
  recorded_at   timestamptz not null,
  occurred_from date not null,
  occurred_to   date not null,
  payload       bytea not null,
  meta          bytea not null,
  content_hash  bytea not null check (octet_length(content_hash) = 32),
  constraint event_id_once unique (event_id),
  constraint stream_version_once unique (stream, version),
  constraint occurred_in_order check (occurred_from <= occurred_to)
);
comment on column ledger.event.version is 'The place in its stream, from 0';
comment on column ledger.event.recorded_at is 'When the ledger took it; never runs backwards along the positions';
comment on column ledger.event.occurred_from is 'First day on which it can have happened';
comment on column ledger.event.occurred_to is 'Last day on which it can have happened';

-- Position has no foreign key: both rows are written by one statement, and the check would cost a third of its time.
create table ledger.event_customer (
  customer_id text collate "C" not null,
  position    bigint not null,
  primary key (customer_id, position)
);

create table subject.key (
  subject_id  text collate "C" primary key,
  -- The data key, encrypted by the key-encryption key, which is not in the database. Null once erased.
  wrapped_key bytea,
  erased_at   timestamptz,
  constraint erased_means_gone check ((wrapped_key is null) = (erased_at is not null))
);

-- A note's key falls with any of the persons the note speaks of.
create table subject.note_person (
  note_id    text collate "C" not null references subject.key,
  subject_id text collate "C" not null,
  primary key (note_id, subject_id)
);
create index note_person_by_person on subject.note_person (subject_id);

-- Natural keys made of names, as keyed hashes: they find a person again without naming anyone.
create table subject.natural_key (
  keyed_hash bytea primary key,
  subject_id text collate "C" not null
);
create index natural_key_by_subject on subject.natural_key (subject_id);
