-- What people with psql, auditors and as-of reads ask of the ledger.

-- A string with the character U+0000 is good JSON that jsonb cannot hold: such a document is shown as text.
create function ledger.as_jsonb(document bytea) returns jsonb language sql immutable strict parallel safe as $$
  select case when position('\u0000' in text_form) > 0 then to_jsonb(text_form) else text_form::jsonb end
  from (select convert_from(document, 'UTF8')) as decoded (text_form)
$$;

create view ledger.readable as
  select position, event_id, stream, version, type, revision, recorded_at, occurred_from, occurred_to,
         ledger.as_jsonb(payload) as payload, ledger.as_jsonb(meta) as meta,
         encode(content_hash, 'hex') as content_hash
  from ledger.event;
comment on view ledger.readable is 'Events with payload and meta as jsonb; personal data stays encrypted';

-- Positions have no gaps and recorded_at never runs backwards, so halving finds the place without an index.
create function ledger.position_at(moment timestamptz) returns bigint language plpgsql stable as $$
declare
  low bigint := 0;
  high bigint := (select position from ledger.head);
  middle bigint;
begin
  while low < high loop
    middle := (low + high + 1) / 2;
    if (select recorded_at from ledger.event where position = middle) <= moment then
      low := middle;
    else
      high := middle - 1;
    end if;
  end loop;
  return low;
end $$;
comment on function ledger.position_at is 'The last position recorded at or before a moment; 0 before the first';

-- The content hash worked out by the database alone, so that an auditor need not trust the program that wrote it.
create function ledger.length_prefixed(field bytea) returns bytea language sql immutable strict parallel safe as $$
  select int4send(octet_length(field)) || field
$$;

create function ledger.content_hash_of(e ledger.event) returns bytea language sql stable as $$
  select sha256(
    ledger.length_prefixed(uuid_send(h.ledger_id))
      || ledger.length_prefixed(uuid_send(e.event_id))
      || ledger.length_prefixed(convert_to(e.stream, 'UTF8'))
      || ledger.length_prefixed(int8send(e.version))
      || ledger.length_prefixed(convert_to(e.type, 'UTF8'))
      || ledger.length_prefixed(int2send(e.revision))
      || ledger.length_prefixed(convert_to(to_char(e.occurred_from, 'YYYY-MM-DD'), 'UTF8'))
      || ledger.length_prefixed(convert_to(to_char(e.occurred_to, 'YYYY-MM-DD'), 'UTF8'))
      || ledger.length_prefixed(e.payload)
      || ledger.length_prefixed(e.meta))
  from ledger.head h
$$;
comment on function ledger.content_hash_of is
  'What content_hash must be: select position from ledger.event e where content_hash <> ledger.content_hash_of(e)';
