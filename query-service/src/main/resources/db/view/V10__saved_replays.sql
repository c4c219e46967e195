-- The results of saved replays in their canonical form, each named by the SHA-256 that its event holds. They can be lost:
-- to repeat the replay gives them back.
create table view.saved_replay (
  replay_id text collate "C" primary key,
  document  bytea not null
);
