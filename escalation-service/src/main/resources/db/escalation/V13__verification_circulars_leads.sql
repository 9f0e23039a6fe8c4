-- A rectification that nobody verifies climbs a ladder of its own (domain.md §6.25).
alter table escalation_case
  drop constraint case_ladder,
  add constraint case_ladder check (ladder in ('VISIT', 'ISSUE', 'REGULATOR', 'GAP', 'VERIFICATION'));

-- Circulars (通报, domain.md §2): units, never persons.
create table circular (
  circular_id      uuid primary key,
  sequence         bigint not null generated always as identity,
  region           text collate "C" not null,
  issuer_id        uuid not null,
  title            text not null,
  period           text not null,
  text             text not null,
  units            jsonb not null,
  demand           text not null,
  drafter_id       uuid not null,
  drafted_on       date not null,
  number           text,
  number_year      integer,
  number_sequence  integer,
  approved_by      uuid,
  issued_on        date,
  dropped_reason   text,
  constraint circular_number_once unique (issuer_id, number_year, number_sequence),
  constraint circular_issued_whole check ((number is null) = (issued_on is null) and (number is null) = (approved_by is null)),
  constraint circular_not_by_drafter check (approved_by is null or approved_by <> drafter_id)
);
create index circular_newest on circular (sequence desc);
call protect_by_region('circular');

-- Accountability leads (domain.md §7.32): the system gathers the facts, people decide.
create table accountability_lead (
  lead_id          uuid primary key,
  sequence         bigint not null generated always as identity,
  region           text collate "C" not null,
  cause            text not null constraint lead_cause check (cause in ('NOT_DONE', 'DONE_BADLY', 'DISTURBS_BUSINESS', 'ADDS_BURDEN', 'AGAINST_EIGHT_RULES')),
  source           text not null constraint lead_source check (source in ('CASE', 'LETTER', 'TALK')),
  source_id        uuid not null,
  unit             text not null,
  facts            text not null,
  note             text not null,
  raised_by        uuid not null,
  raised_at        timestamptz not null,
  handed_to        uuid not null,
  state            text not null constraint lead_state check (state in ('HANDED', 'CLOSED')),
  outcome          text,
  closed_at        timestamptz,
  closed_by        uuid,
  constraint lead_once unique (source, source_id, cause),
  constraint lead_closed_whole check ((state = 'CLOSED') = (outcome is not null))
);
create index lead_newest on accountability_lead (sequence desc);
create index lead_handed on accountability_lead (handed_to);
call protect_by_region('accountability_lead');
