-- What replays score from: every fact of every contact as one row of small numbers, so that millions are read by COPY
-- within seconds. Folded from the events by the same code that live scoring folds with; brought up to date when a replay
-- begins, customer by customer. Contacts and customers are numbered here; numbers mean nothing elsewhere.

-- Up to which event the tables below were folded, and how their numbers are to be read. One row, or none.
create table view.fact_basis (
  one      boolean primary key default true check (one),
  position bigint not null,
  -- Names the meaning of the numbers in what, grade and mark. Where it is not that of the program, all is folded anew.
  form     text not null
);

create table view.fact_customer (
  customer_no integer primary key,
  customer_id text collate "C" not null unique
);

-- What a customer's industry was from a day on; before the first, the first holds.
create table view.fact_industry (
  customer_no integer not null,
  since       date not null,
  industry    text,
  primary key (customer_no, since)
);

-- Which hospitality rule a customer had from a day on; before the first all is open.
create table view.fact_hospitality (
  customer_no integer not null,
  since       date not null,
  rule        text not null,
  primary key (customer_no, since)
);

create table view.fact_contact (
  contact_no integer primary key,
  contact_id text collate "C" not null unique,
  -- Of the facts by row_no: so many touches, then answers, then services, then stances.
  touches    integer not null,
  answers    integer not null,
  services   integer not null,
  stances    integer not null
);

-- With which customer a contact was from a day on; before the first, the first holds.
create table view.fact_place (
  contact_no  integer not null,
  since       date not null,
  customer_no integer not null,
  seniority   smallint not null,
  -- The contact left on that day and was with nobody.
  ended       boolean not null,
  primary key (contact_no, since)
);
create index on view.fact_place (customer_no);

create table view.fact (
  contact_no  integer not null,
  -- 0, 1, … within the contact: touches as time runs, answers by invitation, services as time runs, stances by
  -- opportunity; of two on one day the later recorded comes later.
  row_no      integer not null,
  -- The day from which it counts, and the last day it may have been, by which it ages out of a window.
  counts_from date not null,
  last_day    date not null,
  -- Answers to one invitation and stances on one opportunity have the same number within the contact.
  subject     integer not null,
  -- 0 touch, 1 answer, 2 need served, 3 stance.
  kind        smallint not null,
  -- Kind of engagement, need or stance; answer or importance; the rest: numbers in the order of their lists.
  what        smallint not null,
  grade       smallint not null,
  mark        smallint not null,
  -- Which event says so.
  position    bigint not null,
  primary key (contact_no, row_no)
);
