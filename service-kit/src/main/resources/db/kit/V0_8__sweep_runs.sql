-- What background work did, and whether an operator holds it.
create table sweep_state (
  name         text primary key,
  last_seen_at timestamptz,
  paused_at    timestamptz,
  paused_until timestamptz,
  pause_reason text,
  paused_by    uuid,
  told_at      timestamptz,
  constraint sweep_pause check (num_nonnulls(paused_at, paused_until, pause_reason, paused_by) in (0, 4)),
  constraint sweep_pause_why check (btrim(pause_reason) <> '')
);
comment on column sweep_state.last_seen_at is 'when a node last looked whether there was work; refreshed at most twice a minute';
comment on column sweep_state.told_at is 'when it was said that paused work is due';

create table sweep_run (
  run_id     bigint generated always as identity primary key,
  name       text not null,
  minute     timestamptz not null,
  outcome    text not null constraint sweep_outcome check (outcome in ('DONE', 'FAILED')),
  asked_by   uuid,
  started_at timestamptz not null,
  took_ms    bigint not null,
  runs       int not null,
  rows       bigint not null,
  error      text,
  counts     jsonb not null,
  constraint sweep_error check ((error is not null) = (outcome = 'FAILED')),
  constraint sweep_run_once unique nulls not distinct (name, minute, outcome, asked_by)
);
create index sweep_run_by_time on sweep_run (started_at, run_id);
comment on table sweep_run is 'only runs that did something or failed, those of one minute in one row; kept 30 days';
comment on column sweep_run.error is 'kinds of fault and the database''s codes, never their messages: those may quote data';
comment on column sweep_run.counts is 'what was done, by name, as far as the sweep says';
