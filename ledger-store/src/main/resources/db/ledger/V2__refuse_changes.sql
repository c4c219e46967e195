-- Privileges keep services from changing events; these triggers keep everybody, the owner included. They fire
-- always: not even session_replication_role = replica passes them by.

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % of %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege',
          hint = 'Record a correction or a void instead.';
end $$;

create trigger append_only before update or delete or truncate on ledger.event
  for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.event_customer
  for each statement execute function ledger.refuse_change();
create trigger stays before delete or truncate on ledger.head
  for each statement execute function ledger.refuse_change();

create function ledger.only_advance() returns trigger language plpgsql as $$
begin
  if new.ledger_id <> old.ledger_id or new.position <= old.position or new.recorded_at < old.recorded_at then
    raise exception 'the head of the ledger only advances: position % to %, recorded % to %',
      old.position, new.position, old.recorded_at, new.recorded_at
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger only_advance before update on ledger.head
  for each row execute function ledger.only_advance();

alter table ledger.event enable always trigger append_only;
alter table ledger.event_customer enable always trigger append_only;
alter table ledger.head enable always trigger stays;
alter table ledger.head enable always trigger only_advance;
