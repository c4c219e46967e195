-- The three roles of the ledger and one login in each; run once by the database's administrator:
--   psql --set database=mcr --set owner_password=… --set command_password=… --set query_password=… --file roles.sql
-- The group roles carry the rights (the migrations grant them), the logins may be named otherwise.

create role mcr_owner nologin;
create role mcr_command nologin;
create role mcr_query nologin;

-- The migrations make the read tables and hand them to the query role, which only its members may do.
grant mcr_query to mcr_owner;

create role mcr_owner_login login password :'owner_password' in role mcr_owner;
create role mcr_command_login login password :'command_password' in role mcr_command;
create role mcr_query_login login password :'query_password' in role mcr_query;
-- What the query service makes anew when it rebuilds belongs to the group, as what the migrations made.
alter role mcr_query_login set role = mcr_query;

revoke all on database :"database" from public;
revoke create on schema public from public;
grant connect, temporary on database :"database" to mcr_owner, mcr_command, mcr_query;
grant create on database :"database" to mcr_owner;
