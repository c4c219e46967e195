-- Which scheme is official changes from a day on, so a customer's tiers are kept under every scheme: the elements of one
-- scheme lie together, each with the day from which the tier holds, null where none does. Folded anew from the first event.
truncate view.customer_card;
alter table view.customer_card add column tier_scheme text[] not null;
delete from view.dead_letter where processor = 'customer-card';
update view.processor set position = 0 where processor = 'customer-card';

-- The tier under a scheme on a day; null where none holds.
create function view.tier_on(schemes text[], since date[], tiers text[], scheme text, day date) returns text
  language sql immutable parallel safe
  return tiers[array_position(schemes, scheme) - 1 + nullif(width_bucket(day,
    since[array_position(schemes, scheme) : array_position(schemes, scheme) - 1 + cardinality(array_positions(schemes, scheme))]), 0)];
