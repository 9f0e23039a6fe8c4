-- Findings of an oversight (domain.md §7.32). One on a business is an issue; one on a cadre or a unit has its own loop and ladder.
alter table issue add column source text not null default 'VISIT';
alter table issue add constraint issue_source check (source in ('VISIT', 'OVERSIGHT'));
comment on column issue.visit_id is 'the visit, or for source OVERSIGHT the check';
comment on column issue.source is 'only what visits found counts in the rectification rate (domain.md §9)';

alter table escalation_case drop constraint case_ladder;
alter table escalation_case add constraint case_ladder check (ladder in ('VISIT', 'ISSUE', 'REGULATOR', 'GAP', 'VERIFICATION', 'OVERSIGHT'));
comment on column escalation_case.business_id is 'the business; for OVERSIGHT the person who has to put the finding right';
comment on column escalation_case.subject is 'VISIT: the task; ISSUE: the issue and its round of due dates; REGULATOR: the issue; GAP: the business and the first day of the gap; OVERSIGHT: the finding and its round.';

create table oversight_finding (
  finding_id     uuid primary key,
  check_id       uuid not null,
  party          text not null constraint finding_party check (party in ('CADRE', 'UNIT')),
  responsible_id uuid not null,
  region         text collate "C" not null,
  severity       text not null constraint finding_severity check (severity in ('L1', 'L2', 'L3')),
  title          text not null,
  note           text not null,
  repeated       boolean not null,
  measure        text not null constraint finding_measure check (measure in ('RECTIFICATION', 'TALK', 'BULLETIN')),
  state          text not null constraint finding_state check (state in ('FOUND', 'RECTIFIED', 'VERIFIED', 'CLOSED')),
  due            date not null,
  round          int not null default 1,
  evidence       text,
  found_at       timestamptz not null,
  version        bigint not null default 1,
  constraint finding_closed_with_evidence check (state <> 'CLOSED' or evidence is not null)
);
comment on column oversight_finding.round is 'grows with every new due date; part of its case''s natural key';
create index oversight_finding_region on oversight_finding (region, finding_id desc);
create index oversight_finding_responsible on oversight_finding (responsible_id, finding_id desc);
call protect_by_region('oversight_finding');

create table oversight_history (
  history_id bigint generated always as identity primary key,
  finding_id uuid not null constraint history_of_finding references oversight_finding,
  region     text collate "C" not null,
  at         timestamptz not null,
  by_id      uuid not null,
  act        text not null,
  state      text not null,
  detail     text
);
create index oversight_history_finding on oversight_history (finding_id, history_id);
call protect_by_region('oversight_history');
