-- Rules are few among millions of events, and both services ask for them before they score or show anything.
create index event_rules on ledger.event (position) where type like 'rules.%';
