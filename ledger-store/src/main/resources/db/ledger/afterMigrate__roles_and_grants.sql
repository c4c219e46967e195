-- Runs after every migration, since the group roles may be created later than the tables. Logins are members of
-- these roles. Where the migrating login may not create roles, the database's administrator does, and until then
-- one login does everything and the state page says so.
do $$
declare
  wanted text;
  item record;
begin
  perform pg_advisory_xact_lock(hashtext('mcr-ledger roles'));

  foreach wanted in array array['mcr_owner', 'mcr_command', 'mcr_query'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception
      when insufficient_privilege or duplicate_object or unique_violation then
        raise notice 'role % was not created: %', wanted, sqlerrm;
    end;
  end loop;

  -- Owned by the group, so that any of its members can migrate on.
  if exists (select from pg_roles where rolname = 'mcr_owner') then
    begin
      for item in
        select format('schema %I', n.nspname) as thing
        from pg_namespace n join pg_roles r on r.oid = n.nspowner
        where n.nspname in ('ledger', 'subject') and r.rolname <> 'mcr_owner'
        union all
        select format('%s %s', case c.relkind when 'v' then 'view' else 'table' end, c.oid::regclass)
        from pg_class c join pg_roles r on r.oid = c.relowner
        where c.relnamespace in ('ledger'::regnamespace, 'subject'::regnamespace)
          and c.relkind in ('r', 'v') and r.rolname <> 'mcr_owner'
        union all
        select format('function %s', p.oid::regprocedure)
        from pg_proc p join pg_roles r on r.oid = p.proowner
        where p.pronamespace = 'ledger'::regnamespace and r.rolname <> 'mcr_owner'
      loop
        execute format('alter %s owner to mcr_owner', item.thing);
      end loop;
    exception
      when insufficient_privilege then
        raise notice 'schemas and tables stay with %: %', current_user, sqlerrm;
    end;
  end if;

  if exists (select from pg_roles where rolname = 'mcr_command') then
    grant usage on schema ledger, subject to mcr_command;
    grant select, insert on ledger.event, ledger.event_customer to mcr_command;
    grant select, update on ledger.head to mcr_command;
    grant select on ledger.readable to mcr_command;
    grant select, insert, update, delete on subject.key, subject.note_person, subject.natural_key to mcr_command;
  end if;

  if exists (select from pg_roles where rolname = 'mcr_query') then
    grant usage on schema ledger, subject to mcr_query;
    grant select on ledger.head, ledger.event, ledger.event_customer, ledger.readable to mcr_query;
    grant select on subject.key to mcr_query;
  end if;
end $$;
