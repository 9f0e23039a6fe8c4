-- Ladders as data (domain.md §7): drafts of them. Published ones are policy parameters.
create table ladder_draft (
  draft_id          uuid primary key,
  ladder            text not null constraint draft_ladder check (ladder in ('VISIT', 'ISSUE', 'REGULATOR', 'GAP', 'VERIFICATION', 'OVERSIGHT')),
  region            text collate "C" not null,
  effective_from    date not null,
  base_version      int not null,
  rungs             jsonb not null,
  note              text not null,
  state             text not null constraint draft_state check (state in ('DRAFT', 'PUBLISHED', 'DROPPED')),
  revision          int not null default 1,
  edited_by         uuid not null,
  edited_by_name    text not null,
  edited_at         timestamptz not null,
  published_version int,
  constraint draft_published check ((state = 'PUBLISHED') = (published_version is not null))
);
comment on column ladder_draft.base_version is 'the published version it was begun from';
comment on column ladder_draft.revision is 'grows with every saving; who saves names the one that was shown';
create index ladder_draft_region on ladder_draft (region, draft_id desc);
call protect_by_region('ladder_draft');

-- Which ladder a case was stamped with, and the send hour its steps are counted to.
alter table escalation_case
  add column policy_region  text not null default '',
  add column policy_from    date not null default date '2000-01-01',
  add column policy_version int not null default 1,
  add column send_at        time not null default time '09:00';
comment on column escalation_case.policy_region is 'whose ladder it is; empty for the one that ships';
comment on column escalation_case.held_until is 'of acknowledged_mark; of every step where that is null, after a pause';
create index case_open on escalation_case (case_id) where state <> 'ENDED';
create index case_opened on escalation_case (opened_at);

-- When a step was due, so that lateness shows; and who took it by hand.
alter table case_step
  add column due_at timestamptz,
  add column by_id  uuid,
  add column reason text;
comment on column case_step.skipped is 'Its moment had passed when the case opened or while nobody looked, and a higher step was taken in its place.';
comment on column case_step.due_at is 'null where it cannot be told any more';
comment on column case_step.by_id is 'who raised the case by hand before the moment came; null for the clock';

-- What became of the messages of a step (domain.md §8.37): from notify''s events.
create table case_message (
  case_id         uuid not null,
  mark            text not null,
  recipient_id    uuid not null,
  region          text collate "C" not null,
  message_id      uuid not null,
  channels        text[] not null,
  issued_at       timestamptz not null,
  delivered       text[] not null default '{}',
  delivered_at    timestamptz,
  read_at         timestamptz,
  acknowledged_at timestamptz,
  failed_at       timestamptz,
  failure         text,
  constraint case_message_once primary key (case_id, mark, recipient_id),
  constraint message_of_step foreign key (case_id, mark) references case_step (case_id, mark)
);
comment on column case_message.delivered is 'channels that took it, in order';
create index case_message_id on case_message (message_id);
call protect_by_region('case_message');

-- The auditor: recomputes what lies before each open case and compares; never repairs.
create table case_audit (
  audit_id    bigint generated always as identity primary key,
  started_at  timestamptz not null,
  after_id    uuid not null default '00000000-0000-0000-0000-000000000000',
  checked     bigint not null default 0,
  differing   bigint not null default 0,
  late        bigint not null default 0,
  finished_at timestamptz
);
comment on column case_audit.after_id is 'the last case looked at; the next page begins after it';
comment on column case_audit.late is 'cases whose step should have been taken more than a minute ago';
create unique index case_audit_running on case_audit ((true)) where finished_at is null;

create table case_difference (
  case_id  uuid primary key constraint difference_of_case references escalation_case,
  region   text collate "C" not null,
  stored   text not null,
  computed text not null,
  found_at timestamptz not null,
  audit_id bigint not null
);
comment on column case_difference.audit_id is 'the last look that found it';
create index case_difference_region on case_difference (region, case_id);
call protect_by_region('case_difference');
