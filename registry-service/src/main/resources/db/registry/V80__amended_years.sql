-- What is open follows an amended year (domain.md §4.16): each deadline is its first day and its number of working days, counted
-- by the calendar, so both are kept.
alter table gap add column working_days int constraint gap_working_days check (working_days >= 0);
alter table filing_level add column working_days int constraint filing_level_working_days check (working_days >= 0);
alter table state_duty add column working_days int constraint state_duty_working_days check (working_days >= 0);
-- Forced row-level security would hide the rows from their owner.
alter table gap no force row level security;
update gap set working_days = 5;
alter table gap force row level security;
alter table filing_level no force row level security;
update filing_level set working_days = 5 where submitted_on is not null;
alter table filing_level force row level security;
alter table state_duty no force row level security;
update state_duty set working_days = case kind when 'STATE_REPORT' then 15 else 7 end;
alter table state_duty force row level security;
alter table gap add constraint gap_dated_by_number check (due is null or working_days is not null);
alter table filing_level add constraint filing_level_dated_by_number check (due is null or working_days is not null);
alter table state_duty alter column working_days set not null;
comment on column gap.working_days is 'from since to due, as the policy said when it opened';
comment on column filing_level.working_days is 'from submitted_on to due, as the policy said on that day';
comment on column state_duty.working_days is 'from since to due, as the policy said when it began';

create table calendar_following (
  year     int primary key references calendar_year,
  again    boolean not null,
  kind     text not null,
  after_id uuid not null,
  due_at   timestamptz
);
comment on table calendar_following is 'how far what is open has followed each loaded year; done: no due_at';
comment on column calendar_following.again is 'the second round, for what another node set meanwhile by the calendar it remembered';
create index calendar_following_due on calendar_following (due_at) where due_at is not null;

create table deadline_move (
  move_id       bigint generated always as identity primary key,
  year          int not null,
  revision      int not null,
  notice        text not null,
  kind          text not null,
  item_id       uuid not null,
  business_id   uuid,
  subject       text not null,
  region        text collate "C" not null,
  due_from      date not null,
  due_to        date,
  awaiting_year int,
  moved_at      timestamptz not null,
  constraint deadline_move_somewhere check ((due_to is null) = (awaiting_year is not null)),
  constraint deadline_move_elsewhere check (due_to is null or due_to <> due_from)
);
comment on table deadline_move is 'The trace of what loaded and amended years moved (domain.md §4.16).';
comment on column deadline_move.notice is 'The notice that moved it: the reason.';
create index deadline_move_by_place on deadline_move (year, region, move_id);
create index deadline_move_by_item on deadline_move (item_id, move_id);
create index deadline_move_by_business on deadline_move (business_id) where business_id is not null;
call protect_by_region('deadline_move');

create table deadline_tally (
  year     int not null,
  revision int not null,
  notice   text not null,
  kind     text not null,
  region   text collate "C" not null,
  moved    bigint not null,
  constraint deadline_tally_once primary key (year, revision, kind, region)
);
comment on table deadline_tally is 'How many deadlines each notice moved, by kind and township; kept so that nobody counts the trace.';
call protect_by_region('deadline_tally');
