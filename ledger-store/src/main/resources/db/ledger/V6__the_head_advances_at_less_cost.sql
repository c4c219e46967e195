-- Each append advances the head. Whether it does so rightly is now asked in the condition of the trigger, which PostgreSQL
-- evaluates without entering PL/pgSQL; what is wrong is refused by the same function in the same words.
create or replace trigger only_advance before update on ledger.head
  for each row
  when (new.ledger_id <> old.ledger_id or new.position <= old.position or new.recorded_at < old.recorded_at)
  execute function ledger.only_advance();

alter table ledger.head enable always trigger only_advance;
