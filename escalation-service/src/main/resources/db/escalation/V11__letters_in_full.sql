-- Letters from draft to closing (domain.md §7.31): who wrote what, numbers without holes, receipt and reply.
alter table letter
  alter column business_id drop not null,
  add column talk_id uuid,
  add column title text,
  add column basis text not null default '',
  add column version integer not null default 1,
  add column drafter_id uuid,
  add column answer_days integer,
  add column number_year integer,
  add column number_sequence integer,
  add column received_at timestamptz,
  add column received_by uuid,
  add column replied_at timestamptz,
  add column replied_by uuid,
  add column withdrawn_on date,
  add constraint letter_answer_days check (answer_days between 0 and 250),
  add constraint letter_numbered_whole check ((number is null) = (number_year is null) and (number is null) = (number_sequence is null)) not valid,
  add constraint letter_withdrawn_closed check (withdrawn_on is null or state = 'CLOSED');
-- Forced row-level security would hide the rows from their owner.
alter table letter no force row level security;
update letter
   set title = case kind when 'REMINDER_LETTER' then '提醒敦促函' when 'RECTIFICATION_NOTICE' then '整改通知书'
                         when 'TALK_NOTICE' then '约谈通知书' else '挂牌督办通知书' end,
       number_year = substring(number from '〔([0-9]+)〕')::integer,
       number_sequence = substring(number from '〕([0-9]+)号')::integer;
alter table letter force row level security;
alter table letter
  alter column title set not null,
  validate constraint letter_numbered_whole;
comment on column letter.drafter_id is 'Who wrote or last changed the draft, and so does not approve it; null for the system.';
comment on column letter.answer_days is 'Working days to answer after sending; 0: no answer is asked for; null: as the policy says.';
comment on column letter.withdrawn_on is 'Taken back after it had its number; the number is kept and never given again.';
create unique index letter_register on letter (issuer_id, number_year, number_sequence);
create index letter_talk on letter (talk_id) where talk_id is not null;
create index letter_drafts on letter (sequence desc) where state = 'DRAFT';

create table letter_version (
  letter_id        uuid not null constraint version_of_letter references letter,
  version          integer not null,
  region           text collate "C" not null,
  title            text not null,
  basis            text not null,
  facts            text not null,
  demand           text not null,
  by_id            uuid,
  by_name          text not null,
  at               timestamptz not null,
  constraint letter_version_once primary key (letter_id, version)
);
comment on table letter_version is 'Every wording a draft has had; the last one is the letter''s.';
call protect_by_region('letter_version');

create table letter_history (
  history_id       bigint generated always as identity primary key,
  letter_id        uuid not null constraint history_of_letter references letter,
  region           text collate "C" not null,
  at               timestamptz not null,
  by_id            uuid,
  by_name          text not null,
  act              text not null,
  detail           text
);
create index letter_history_letter on letter_history (letter_id, history_id);
call protect_by_region('letter_history');

alter table letter_sequence
  add column series text not null default 'LETTER' constraint letter_sequence_series check (series in ('LETTER', 'CIRCULAR')),
  drop constraint letter_sequence_once,
  add constraint letter_sequence_once primary key (office_id, year, series);
comment on table letter_sequence is 'Letters, and apart from them circulars, are numbered without holes per office and year; the row is the lock.';
