-- Posts over time, leavings known beforehand, deputies with dates (domain.md §3.6).

create table planned_leaving (
  person_id  uuid primary key references person,
  region     text collate "C" not null,
  effective  date not null,
  planned_by uuid not null,
  planned_at timestamptz not null
);
create index planned_leaving_by_day on planned_leaving (effective);
comment on table planned_leaving is 'leavings whose day has not come; a sweep carries them out on their day';
call protect_by_region('planned_leaving');
