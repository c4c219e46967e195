-- Saved replays are few among millions of events, and are listed the latest first.
create index event_replays on ledger.event (position) where type like 'replay.%';
