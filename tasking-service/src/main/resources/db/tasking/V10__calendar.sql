-- Notices of the State Council loaded here, new years and amendments; those that ship with the library are not repeated.
create table calendar_year (
  load_no      bigint generated always as identity primary key,
  year         int not null,
  revision     int not null,
  name         text not null,
  published_at date,
  papers       text[] not null,
  days         jsonb not null,
  source       text not null,
  loaded_at    timestamptz not null,
  loaded_by    uuid not null,
  applied_at   timestamptz,
  constraint calendar_year_revision unique (year, revision),
  constraint calendar_year_source check (btrim(source) <> '')
);
comment on column calendar_year.revision is 'the shipped notice is 0';
comment on column calendar_year.source is 'the name of the file it came from';
comment on column calendar_year.applied_at is 'when what was open had moved';
create index calendar_year_to_apply on calendar_year (load_no) where applied_at is null;

-- The trace of what an amended year moved (domain.md §4.16).
create table period_move (
  load_no    bigint not null references calendar_year,
  period     text not null references period,
  opens_from date not null,
  opens_to   date not null,
  due_from   date not null,
  due_to     date not null,
  tasks      int not null,
  moved_at   timestamptz not null,
  primary key (load_no, period)
);
comment on column period_move.tasks is 'unfinished tasks that moved with it';
create index period_move_by_period on period_move (period);

alter table period add column moved_at timestamptz;
comment on column period.moved_at is 'when its due day last moved; reminder days before that are not made up for';
