-- The ledger of hand-offs (domain.md §6.26): one row per issue, receiving body and round, each with its own state, clocks and outcome.
-- Forced row-level security would hide the rows from their owner.
alter table issue no force row level security;
alter table handoff no force row level security;

alter table handoff rename column regulator_id to receiver_id;
alter table handoff
  add column state text,
  add column lead boolean not null default false,
  add column timed boolean not null default true,
  add column origin text not null default 'FOUND',
  add column from_id uuid constraint handoff_of_handoff references handoff,
  add column handed_by uuid,
  add column clock_from date,
  add column accept_days integer,
  add column inspect_days integer,
  add column report_days integer,
  add column accept_by date,
  add column accepted_on date,
  add column inspect_by date,
  add column checked_on date,
  add column report_by date,
  add column reported_on date,
  add column receipt text,
  add column receipt_year integer,
  add column receipt_sequence integer,
  add column case_number text,
  add column disposal_reason text,
  add column outcome text,
  add column undelivered text,
  add column attempts integer not null default 1,
  add column ended_on date,
  add column waits_for_year integer,
  add column version bigint not null default 1;

update handoff h
   set lead = h.round = i.round,
       timed = i.severity <> 'L1',
       clock_from = coalesce(i.handed_over_on, i.found_on),
       state = case
         when h.returned_at is not null then 'RETURNED'
         when h.receiver_id is null then 'WAITING'
         when i.reported_on is null and i.checked_on is null and i.accepted_on is null then 'HANDED_OVER'
         when i.state in ('ACCEPTED', 'INSPECTED', 'CASE_FILED', 'CORRECTION_ORDERED', 'PENALISED') then i.state
         when i.state_before in ('ACCEPTED', 'INSPECTED', 'CASE_FILED', 'CORRECTION_ORDERED', 'PENALISED') then i.state_before
         else 'ACCEPTED' end,
       ended_on = case when h.returned_at is not null then (h.returned_at at time zone 'Asia/Shanghai')::date else i.closed_on end
  from issue i
 where i.issue_id = h.issue_id;
update handoff h
   set accept_by = i.accept_by, accepted_on = i.accepted_on, inspect_by = i.inspect_by, checked_on = i.checked_on,
       report_by = i.report_by, reported_on = i.reported_on, case_number = i.case_number, waits_for_year = i.waits_for_year
  from issue i
 where i.issue_id = h.issue_id and h.lead;
update handoff set body = 'MARKET';

alter table handoff
  alter column state set not null,
  alter column clock_from set not null,
  add constraint handoff_state check (state in ('WAITING', 'HANDED_OVER', 'ACCEPTED', 'INSPECTED', 'NOT_FILED', 'CASE_FILED',
    'CORRECTION_ORDERED', 'PENALISED', 'RETURNED', 'FORWARDED')),
  add constraint handoff_origin check (origin in ('FOUND', 'REQUEST', 'FORWARD', 'RETURN', 'REOPEN')),
  add constraint handoff_waits_for_nobody check (state <> 'WAITING' or receiver_id is null),
  add constraint handoff_given_up check ((state in ('RETURNED', 'FORWARDED')) = (returned_at is not null)),
  add constraint handoff_given_up_ends check (returned_at is null or (ended_on is not null and not lead)),
  add constraint handoff_receipt_whole check ((receipt is null) = (receipt_year is null) and (receipt is null) = (receipt_sequence is null)),
  add constraint handoff_not_filed_why check (state <> 'NOT_FILED' or disposal_reason is not null);
drop index handoff_regulator;
create index handoff_receiver on handoff (receiver_id, handed_over_at, handoff_id);
create index handoff_live on handoff (handed_over_at, handoff_id) where ended_on is null;
create index handoff_newest on handoff (handed_over_at, handoff_id);
create index handoff_from on handoff (from_id) where from_id is not null;
create unique index handoff_lead on handoff (issue_id) where lead;
create unique index handoff_receipt on handoff (receiver_id, receipt_year, receipt_sequence) where receipt is not null;
create index handoff_without_receiver on handoff (body, region) where state = 'WAITING' and ended_on is null;
create index handoff_waits on handoff (waits_for_year) where waits_for_year is not null;
comment on table handoff is 'The ledger of hand-offs: one row per issue, receiving body and round.';
comment on column handoff.body is 'kind of receiving body: MARKET, the market regulator, or another of the policy handoff.bodies';
comment on column handoff.receiver_id is 'who receives for the body; null while nobody is named for the place';
comment on column handoff.lead is 'the body in charge of the issue; a hand-off that is forwarded or returned passes this on';
comment on column handoff.timed is 'false for L1: told for information, no term runs';
comment on column handoff.clock_from is 'the day from which the terms count; a hand-off forwarded before any check keeps that of the one it came from';
comment on column handoff.accept_days is 'working days, as the policy said when the clock began; null for rows older than that';
comment on column handoff.handed_by is 'who handed the matter on: forwarded, returned or asked a further body; null for the system';
comment on column handoff.undelivered is 'why the notice of this hand-off reached nobody; null when nothing is known to be wrong';

alter table issue
  drop column handed_over_on, drop column regulator_id, drop column round, drop column accept_by, drop column accepted_on,
  drop column inspect_by, drop column checked_on, drop column report_by, drop column reported_on, drop column case_number;
alter table issue force row level security;
alter table handoff force row level security;

-- Numbers without holes: the row is the lock, so a transaction that fails gives its number back.
create table number_sequence (
  series           text not null,
  owner            text not null,
  year             integer not null,
  last             integer not null,
  constraint number_sequence_once primary key (series, owner, year)
);
comment on table number_sequence is 'LETTER and CIRCULAR by office, RECEIPT by receiving body, CLOSING by region: each year begins at 1';
insert into number_sequence (series, owner, year, last) select series, office_id::text, year, last from letter_sequence;
drop table letter_sequence;

create table closing (
  issue_id         uuid not null constraint closing_of_issue references issue,
  nth              integer not null,
  region           text collate "C" not null,
  place            text not null,
  year             integer not null,
  sequence         integer not null,
  number           text not null,
  closed_on        date not null,
  closed_by        uuid not null,
  reopened_on      date,
  reopened_by      uuid,
  reopen_reason    text,
  constraint closing_once primary key (issue_id, nth),
  constraint closing_number_once unique (place, year, sequence),
  constraint closing_reopened_whole check ((reopened_on is null) = (reopened_by is null) and (reopened_on is null) = (reopen_reason is null))
);
comment on table closing is 'The register of closings (销号): a number is given once and never again, also when the issue is opened again.';
comment on column closing.place is 'the county whose register it is';
call protect_by_region('closing');
