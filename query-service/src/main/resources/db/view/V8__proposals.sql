-- What tier schemes proposed for customers, and what became of it. The arrays hold one element per proposal, in the order
-- of recording; an answer is accepted, overridden, declined, or missing while nobody has answered.
create table view.proposal_book (
  customer_id  text collate "C" primary key,
  proposals    uuid[] not null,
  schemes      text[] not null,
  tiers        text[] not null,
  evaluated_on date[] not null,
  answers      text[] not null,
  content      jsonb not null,
  position     bigint not null
);
