-- The services log in as members of these roles where an installation keeps privileges apart.
do $$
begin
  if exists (select from pg_roles where rolname = 'mcr_command') then
    grant usage on schema app to mcr_command;
    grant select, insert, update, delete on all tables in schema app to mcr_command;
    revoke insert, update, delete on app.flyway_history from mcr_command;
  end if;
  if exists (select from pg_roles where rolname = 'mcr_query') then
    grant usage on schema app to mcr_query;
    grant select on app.account, app.policy, app.policy_letter to mcr_query;
    grant select, insert, update, delete on app.session, app.login_attempt to mcr_query;
    grant select, insert, update, delete on app.job, app.upload, app.upload_chunk to mcr_query;
  end if;
end
$$;
