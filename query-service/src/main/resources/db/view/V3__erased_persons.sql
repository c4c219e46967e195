-- An erased person keeps a row that says so: a page must be able to tell "erased" from "nobody ever said".
alter table view.person add column erased boolean not null default false;
update view.person set content = content || '{"erased": false}';
