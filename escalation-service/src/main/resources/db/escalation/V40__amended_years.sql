-- What is open follows an amended year (domain.md §4.16): each term is its first day and its number of working days, counted by
-- the calendar.
create table working_term (
  kind         text not null constraint working_term_kind check (kind in ('ISSUE_VERIFY', 'LETTER_DECISION', 'LETTER_ANSWER', 'LETTER_ANSWER_AGAIN', 'TALK_REPORT', 'EXCEPTION')),
  item_id      uuid not null,
  region       text collate "C" not null,
  since        date not null,
  working_days int not null constraint working_term_days check (working_days >= 0),
  due          date,
  constraint working_term_once primary key (kind, item_id)
);
comment on table working_term is 'What the working days of an issue, a letter, a talk or an exception item were counted from; the day itself is the item''s.';
comment on column working_term.due is 'the last day as it was set; null while it waits for an unpublished year';
call protect_by_region('working_term');

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

create index exception_undated on exception_item (exception_id) where resolved_at is null and deadline is null;
