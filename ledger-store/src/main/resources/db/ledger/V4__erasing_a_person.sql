-- A person's erasure is an event, and the keys are destroyed by the transaction that stores it: there is no moment
-- in which the one is there without the other, whoever writes and whatever breaks.

-- The person's key first: its lock is what a note about the person, being written, holds or waits for. A person
-- without a key gets the mark all the same, so that none is made later. Natural keys would find the person again.
create function ledger.destroy_keys(person text, at timestamptz) returns setof text language plpgsql as $$
begin
  return query
    insert into subject.key (subject_id, wrapped_key, erased_at) values (person, null, at)
    on conflict (subject_id) do update set wrapped_key = null, erased_at = excluded.erased_at
      where key.wrapped_key is not null
    returning subject_id;
  return query
    update subject.key set wrapped_key = null, erased_at = at
    where wrapped_key is not null
      and subject_id in (select n.note_id from subject.note_person n where n.subject_id = person)
    returning subject_id;
  delete from subject.natural_key n where n.subject_id = person;
end $$;
comment on function ledger.destroy_keys is
  'Destroys the key of a person and of every note that speaks of the person; says whose are gone. Again: nothing';

create function ledger.erase_with_the_event() returns trigger language plpgsql as $$
begin
  -- 'contact-17' is the stream of 'contact:17'.
  perform ledger.destroy_keys(regexp_replace(new.stream, '-', ':'), new.recorded_at);
  return null;
end $$;

create trigger erases after insert on ledger.event for each row
  when (new.type in ('contact.erased', 'staff.erased'))
  execute function ledger.erase_with_the_event();
