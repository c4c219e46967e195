-- A row is what a customer bought in one year: one row of all years was written anew for each period more. Folded anew
-- from the first event. The key begins with the customer, so that the customer's years are a range of the primary key.
drop table view.sales_book;
create table view.sales_book (
  page        text collate "C" primary key,
  customer_id text collate "C" not null,
  year        integer not null,
  -- One element per period recorded, in the order of recording.
  periods     text[] not null,
  currencies  text[] not null,
  sales       numeric[] not null,
  content     jsonb not null,
  position    bigint not null
);
delete from view.dead_letter where processor = 'sales-book';
update view.processor set position = 0 where processor = 'sales-book';
