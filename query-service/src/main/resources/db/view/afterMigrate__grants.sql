-- The read tables belong to the query role, which folds them and swaps them: whoever holds them can lose nothing that
-- the ledger does not give back. The migrating login must be a member of that role to hand them over. Where the role is
-- missing, one login does everything.
do $$
declare
  item record;
begin
  if not exists (select from pg_roles where rolname = 'mcr_query') then
    return;
  end if;
  grant usage, create on schema view to mcr_query;
  for item in
    select c.oid::regclass as thing
    from pg_class c join pg_roles r on r.oid = c.relowner
    where c.relnamespace = 'view'::regnamespace and c.relkind = 'r'
      and r.rolname <> 'mcr_query' and c.relname <> 'flyway_schema_history'
  loop
    begin
      execute format('alter table %s owner to mcr_query', item.thing);
    exception
      when insufficient_privilege then
        raise notice '% stays with its owner: %', item.thing, sqlerrm;
    end;
  end loop;
exception
  when insufficient_privilege then
    raise notice 'the schema view stays with its owner: %', sqlerrm;
end $$;
