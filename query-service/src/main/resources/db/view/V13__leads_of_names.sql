-- By what a name is found in a text of some thousand words: its first two words. Folded anew from the first event.
truncate view.person;
alter table view.person
  add column name_lead text collate "C",
  add column name_zh_lead text collate "C";
create index on view.person (name_lead);
create index on view.person (name_zh_lead);
delete from view.dead_letter where processor = 'person';
update view.processor set position = 0 where processor = 'person';
