-- The read tables belong to the query role, which folds them and swaps them: whoever holds them can lose nothing that
-- the ledger does not give back. Where the role is missing, one login does everything.
do $$
declare
  item record;
begin
  if not exists (select from pg_roles where rolname = 'mcr_query') then
    return;
  end if;
  begin
    grant usage, create on schema view to mcr_query;
    for item in
      select c.oid::regclass as thing
      from pg_class c join pg_roles r on r.oid = c.relowner
      where c.relnamespace = 'view'::regnamespace and c.relkind = 'r'
        and r.rolname <> 'mcr_query' and c.relname <> 'flyway_schema_history'
    loop
      execute format('alter table %s owner to mcr_query', item.thing);
    end loop;
  exception
    when insufficient_privilege then
      raise notice 'the read tables stay with %: %', current_user, sqlerrm;
  end;
end $$;
