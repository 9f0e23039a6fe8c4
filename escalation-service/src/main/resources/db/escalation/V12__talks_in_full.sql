-- Talks from proposal to closing (domain.md §7.30).
alter table talk
  add column unit text not null default '',
  add column code text not null default 'OTHER' constraint talk_code
      check (code in ('COMPLETION', 'RECTIFICATION', 'VISIT_OVERDUE', 'NO_ANSWER', 'REGULATOR', 'GAP', 'ISSUE', 'OTHER')),
  add column numerator integer,
  add column denominator integer,
  add column threshold double precision,
  add column period text,
  add column list text,
  add column talk_from time,
  add column talk_to time,
  add column place text,
  add column presiding_id uuid,
  add column letter_id uuid constraint notice_of_talk references letter,
  add column held_on date,
  add column minutes jsonb,
  add column report_round integer not null default 1,
  add column report_due date,
  add column report text,
  add column reported_on date,
  add column reported_by uuid,
  add column review text,
  add column reviewed_on date,
  add column reviewed_by uuid,
  add column effect text,
  add column closed_on date,
  add column closed_by uuid,
  add column next_act text constraint talk_next_act check (next_act in ('NOT_HELD', 'REPORT_SOON', 'REPORT_LATE')),
  add column next_at timestamptz,
  add column waits_for_year integer,
  add constraint talk_next check ((next_act is null) = (next_at is null)),
  add constraint talk_hours check ((talk_from is null) = (talk_to is null) and (talk_from is null or talk_from < talk_to)),
  add constraint talk_held_with_minutes check (state not in ('HELD', 'REVIEWED', 'CLOSED') or (minutes is not null and held_on is not null)) not valid,
  add constraint talk_closed_with_effect check (state <> 'CLOSED' or effect is not null) not valid;
comment on column talk.list is 'The list that the figures count, as an address within the console; null where there is none.';
comment on column talk.minutes is 'Place, presiding, attendees, facts, demands, commitments, signatures: as recorded.';
comment on column talk.report_round is 'Grows when a review asks for more.';
create index talk_due on talk (next_at) where next_at is not null;
create index talk_waits on talk (waits_for_year) where waits_for_year is not null;
create index talk_day on talk (talk_on) where talk_on is not null;
create index talk_letter on talk (letter_id) where letter_id is not null;

create table talk_attendee (
  talk_id          uuid not null constraint attendee_of_talk references talk,
  person_id        uuid not null,
  region           text collate "C" not null,
  constraint talk_attendee_once primary key (talk_id, person_id)
);
comment on table talk_attendee is 'Who is to come beside the one it is with and who presides.';
create index talk_attendee_person on talk_attendee (person_id);
call protect_by_region('talk_attendee');

create table talk_history (
  history_id       bigint generated always as identity primary key,
  talk_id          uuid not null constraint history_of_talk references talk,
  region           text collate "C" not null,
  at               timestamptz not null,
  by_id            uuid,
  by_name          text not null,
  act              text not null,
  detail           text
);
create index talk_history_talk on talk_history (talk_id, history_id);
call protect_by_region('talk_history');

alter table talk_trigger
  add column unit text not null default '',
  add column code text not null default 'COMPLETION',
  add column numerator integer,
  add column denominator integer,
  add column threshold double precision,
  add column period text,
  add column list text;

create table rectification_check (
  check_id         uuid primary key,
  region           text collate "C" not null,
  head_id          uuid not null,
  unit             text not null,
  period           text not null,
  as_of            date not null,
  check_at         timestamptz
);
comment on table rectification_check is 'Once a quarter and unit its rectification rate is looked at, so many days after the quarter''s end; done: no check_at.';
create index rectification_check_due on rectification_check (check_at) where check_at is not null;
call protect_by_region('rectification_check');

-- What a talk means for the yearly assessment of the unit.
create table assessment_entry (
  entry_id         uuid primary key,
  region           text collate "C" not null,
  year             integer not null,
  unit             text not null,
  subject_id       uuid,
  talk_id          uuid not null constraint entry_of_talk references talk,
  cause            text not null,
  effect           text not null,
  points           double precision not null,
  recorded_at      timestamptz not null,
  recorded_by      uuid not null,
  constraint assessment_once unique (talk_id)
);
create index assessment_year on assessment_entry (year desc, unit, entry_id);
call protect_by_region('assessment_entry');
