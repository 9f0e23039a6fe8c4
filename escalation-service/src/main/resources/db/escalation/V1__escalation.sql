-- The register's businesses as escalation needs them: this service's own copy of registry.business.
create table business_copy (
  business_id      uuid primary key,
  name             text not null,
  tier             text not null constraint business_tier check (tier in ('A', 'B', 'C', 'D')),
  region           text collate "C" not null,
  region_name      text not null,
  state            text not null constraint business_state check (state in ('OPERATING', 'SUSPENDED', 'DEREGISTERED', 'LOST')),
  cadre_id         uuid,
  former_cadre_id  uuid,
  gap_since        date,
  gap_due          date,
  regulator_id     uuid,
  version          bigint not null
);
comment on table business_copy is 'Filled from registry.business; an older version never replaces a newer one.';
create index business_copy_cadre on business_copy (cadre_id);
create index business_copy_region on business_copy (region);
call protect_by_region('business_copy');

-- Issues and their closed loop (domain.md §6).
create table issue (
  issue_id         uuid primary key,
  visit_id         uuid not null,
  number           integer not null,
  business_id      uuid not null,
  business_name    text not null,
  region           text collate "C" not null,
  cadre_id         uuid not null,
  item             integer not null,
  item_title       text not null,
  note             text not null,
  severity         text not null constraint issue_severity check (severity in ('L1', 'L2', 'L3')),
  repeated         boolean not null,
  state            text not null constraint issue_state check (state in ('FOUND', 'HANDED_OVER', 'ACCEPTED', 'INSPECTED', 'CASE_FILED',
                     'CORRECTION_ORDERED', 'PENALISED', 'RECTIFIED', 'VERIFIED', 'CLOSED')),
  state_before     text,
  due              date,
  found_on         date not null,
  found_at         timestamptz not null,
  handed_over_on   date,
  regulator_id     uuid,
  round            integer not null default 0,
  due_round        integer not null default 1,
  accept_by        date,
  accepted_on      date,
  inspect_by       date,
  checked_on       date,
  report_by        date,
  reported_on      date,
  case_number      text,
  evidence         text,
  rectified_on     date,
  closed_on        date,
  waits_for_year   integer,
  version          bigint not null default 1,
  constraint issue_of_visit unique (visit_id, number),
  constraint issue_closed_with_evidence check (state <> 'CLOSED' or evidence is not null)
);
comment on column issue.state_before is 'Where a rejected rectification goes back to.';
comment on column issue.due_round is 'Grows when a new due date starts the rectification ladder anew; part of that case''s natural key.';
create index issue_business on issue (business_id, issue_id);
create index issue_region on issue (region, issue_id desc);
create index issue_cadre on issue (cadre_id);
create index issue_regulator on issue (regulator_id);
create index issue_waits on issue (waits_for_year) where waits_for_year is not null;
create index issue_found on issue (region, found_on);
call protect_by_region('issue');

create table issue_history (
  history_id       bigint generated always as identity primary key,
  issue_id         uuid not null constraint history_of_issue references issue,
  region           text collate "C" not null,
  at               timestamptz not null,
  by_id            uuid,
  by_name          text not null,
  act              text not null,
  state            text not null,
  detail           text
);
create index issue_history_issue on issue_history (issue_id, history_id);
call protect_by_region('issue_history');

create table handoff (
  handoff_id       uuid primary key,
  issue_id         uuid not null constraint handoff_of_issue references issue,
  region           text collate "C" not null,
  body             text not null,
  regulator_id     uuid,
  round            integer not null,
  handed_over_at   timestamptz not null,
  accepted_at      timestamptz,
  returned_at      timestamptz,
  return_reason    text,
  constraint handoff_once unique (issue_id, body, round)
);
comment on table handoff is 'The ledger of what was passed to which regulator; one row per issue, body and round.';
comment on column handoff.body is 'The regulator''s id, or none while no regulator is registered for the place.';
create index handoff_regulator on handoff (regulator_id) where returned_at is not null;
call protect_by_region('handoff');

-- Cases and their ladders (domain.md §7).
create table escalation_case (
  case_id             uuid primary key,
  ladder              text not null constraint case_ladder check (ladder in ('VISIT', 'ISSUE', 'REGULATOR', 'GAP')),
  subject             text not null,
  business_id         uuid not null,
  region              text collate "C" not null,
  task_id             uuid,
  issue_id            uuid,
  cadre_id            uuid,
  regulator_id        uuid,
  title               text not null,
  urgent              boolean not null,
  policy              jsonb not null,
  anchors             jsonb not null,
  state               text not null constraint case_state check (state in ('OPEN', 'PAUSED', 'ENDED')),
  current_mark        text,
  current_since       timestamptz,
  next_mark           text,
  next_at             timestamptz,
  next_limit          date,
  waits_for_year      integer,
  owner_id            uuid,
  acknowledged_by     uuid,
  acknowledged_mark   text,
  held_until          timestamptz,
  paused_until        date,
  resume_at           timestamptz,
  pause_reason        text,
  opened_at           timestamptz not null,
  ended_at            timestamptz,
  end_reason          text,
  constraint case_once unique (ladder, subject),
  constraint case_next check ((next_mark is null) = (next_at is null)),
  constraint case_pause check ((state = 'PAUSED') = (resume_at is not null)),
  constraint case_end check ((state = 'ENDED') = (ended_at is not null)),
  constraint case_ended_rests check (state <> 'ENDED' or next_at is null)
);
comment on column escalation_case.subject is 'VISIT: the task; ISSUE: the issue and its round of due dates; REGULATOR: the issue; GAP: the business and the first day of the gap.';
comment on column escalation_case.policy is 'The ladder as it was when the case opened; later policy touches new cases only.';
comment on column escalation_case.anchors is 'The dates from which steps are counted; a step whose date is missing does not come.';
comment on column escalation_case.current_mark is 'The last step taken; null while nothing needs attention.';
comment on column escalation_case.waits_for_year is 'The next step needs the holiday notice of this year, which is not loaded.';
create index case_due on escalation_case (next_at) where state = 'OPEN' and next_at is not null;
create index case_resumes on escalation_case (resume_at) where state = 'PAUSED';
create index case_waits on escalation_case (waits_for_year) where waits_for_year is not null;
create index case_attention on escalation_case (current_since, case_id) where state <> 'ENDED' and current_mark is not null;
create index case_undated_gap on escalation_case (business_id)
  where ladder = 'GAP' and state <> 'ENDED' and not jsonb_exists(anchors, 'DUE');
create index case_business on escalation_case (business_id, opened_at);
create index case_issue on escalation_case (issue_id) where issue_id is not null;
create index case_task on escalation_case (task_id) where task_id is not null;
create index case_owner on escalation_case (owner_id) where owner_id is not null;
call protect_by_region('escalation_case');

create table case_step (
  case_id          uuid not null constraint step_of_case references escalation_case,
  mark             text not null,
  region           text collate "C" not null,
  taken_at         timestamptz not null,
  step_limit       date,
  told             uuid[] not null default '{}',
  skipped          boolean not null default false,
  constraint case_step_once primary key (case_id, mark)
);
comment on column case_step.mark is 'The step''s name; INSPECT_DUE and REPORT_DUE are reminders on the way and no steps.';
comment on column case_step.skipped is 'Its moment had passed when the case opened, and a higher step was taken in its place.';
call protect_by_region('case_step');

create table case_handling (
  handling_id      uuid primary key,
  case_id          uuid not null constraint handling_of_case references escalation_case,
  region           text collate "C" not null,
  at               timestamptz not null,
  act              text not null,
  by_id            uuid not null,
  by_name          text not null,
  detail           text
);
create index case_handling_case on case_handling (case_id, at);
call protect_by_region('case_handling');

-- Letters (domain.md §7.31).
create table letter (
  letter_id        uuid primary key,
  sequence         bigint not null generated always as identity,
  kind             text not null constraint letter_kind check (kind in ('REMINDER_LETTER', 'RECTIFICATION_NOTICE', 'TALK_NOTICE', 'SUPERVISION_NOTICE')),
  case_id          uuid constraint letter_of_case references escalation_case,
  business_id      uuid not null,
  region           text collate "C" not null,
  issue_id         uuid,
  task_id          uuid,
  state            text not null constraint letter_state check (state in ('DRAFT', 'APPROVED', 'SENT', 'RECEIVED', 'REPLIED', 'ACCEPTED', 'CLOSED', 'OVERDUE')),
  number           text,
  issuer_id        uuid,
  addressee_id     uuid,
  facts            text not null,
  demand           text not null,
  signer_id        uuid,
  drafted_on       date not null,
  sent_on          date,
  deadline         date,
  reply            text,
  close_reason     text,
  next_act         text constraint letter_next_act check (next_act in ('UNDECIDED', 'REMIND', 'OVERDUE')),
  next_at          timestamptz,
  waits_for_year   integer,
  constraint letter_number_once unique (issuer_id, number),
  constraint letter_next check ((next_act is null) = (next_at is null)),
  constraint letter_sent_numbered check (state = 'DRAFT' or state = 'CLOSED' or number is not null)
);
create index letter_due on letter (next_at) where next_at is not null;
create index letter_waits on letter (waits_for_year) where waits_for_year is not null;
create index letter_newest on letter (sequence desc);
create index letter_case on letter (case_id);
create index letter_business on letter (business_id);
create index letter_addressee on letter (addressee_id);
call protect_by_region('letter');

create table letter_sequence (
  office_id        uuid not null,
  year             integer not null,
  last             integer not null,
  constraint letter_sequence_once primary key (office_id, year)
);
comment on table letter_sequence is 'Letters are numbered without holes per office and year.';

-- Warning talks (domain.md §7.30).
create table talk (
  talk_id          uuid primary key,
  sequence         bigint not null generated always as identity,
  region           text collate "C" not null,
  case_id          uuid constraint talk_of_case references escalation_case,
  business_id      uuid,
  subject_id       uuid,
  approver_id      uuid,
  proposer_id      uuid,
  cause            text not null,
  state            text not null constraint talk_state check (state in ('PROPOSED', 'APPROVED', 'NOTIFIED', 'HELD', 'REVIEWED', 'CLOSED', 'DECLINED')),
  proposed_on      date not null,
  talk_on          date,
  decided_by       uuid,
  decline_reason   text
);
create index talk_newest on talk (sequence desc);
create index talk_subject on talk (subject_id);
create index talk_case on talk (case_id);
create index talk_business on talk (business_id);
call protect_by_region('talk');

create table talk_trigger (
  trigger_id       uuid primary key,
  region           text collate "C" not null,
  subject_id       uuid not null,
  cause            text not null,
  event_day        date not null,
  propose_at       timestamptz,
  waits_for_year   integer
);
comment on table talk_trigger is 'Reasons for a talk outside any case, such as a unit''s figures of a quarter; proposed at the send hour of the next working day.';
create index talk_trigger_due on talk_trigger (propose_at) where propose_at is not null;
create index talk_trigger_waits on talk_trigger (waits_for_year) where waits_for_year is not null;
call protect_by_region('talk_trigger');

-- Dead ends of all services, each with an owner and a deadline (quality.md).
create table exception_item (
  exception_id     uuid primary key,
  kind             text not null,
  subject          text not null,
  business_id      uuid,
  region           text collate "C" not null,
  text             text not null,
  owner_id         uuid,
  deadline         date,
  opened_at        timestamptz not null,
  alert_at         timestamptz,
  resolved_at      timestamptz,
  resolved_by      uuid,
  how              text,
  constraint exception_resolved check ((resolved_at is null) = (how is null))
);
create index exception_alerts on exception_item (alert_at) where alert_at is not null;
create index exception_open on exception_item (region, exception_id) where resolved_at is null;
create index exception_owner on exception_item (owner_id) where resolved_at is null;
create index exception_business on exception_item (business_id);
call protect_by_region('exception_item');
