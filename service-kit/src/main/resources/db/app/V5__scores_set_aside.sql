create table app.policy_letter (
  policy    text collate "C" not null,
  key       text collate "C" not null,
  position  bigint      not null,
  error     text        not null,
  failed_at timestamptz not null default clock_timestamp(),
  primary key (policy, key)
);
comment on table app.policy_letter is 'Written by command-service: the customers that a policy has set aside, since an event up to the position made it fail';
