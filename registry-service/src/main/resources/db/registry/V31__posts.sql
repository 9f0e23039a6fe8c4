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

create table post (
  id         uuid primary key,
  person_id  uuid not null references person,
  region     text collate "C" not null,
  role       text not null,
  level      text not null,
  unit       text not null,
  started_on date not null,
  ended_on   date,
  end_reason text,
  constraint post_level_known check (level_rank(level) is not null),
  constraint post_end_explained check ((ended_on is null) = (end_reason is null))
);
create unique index post_one_open on post (person_id) where ended_on is null;
create index post_by_person on post (person_id, started_on);
comment on table post is 'what somebody was, where, from when to when; a place sees the posts that were its own';

-- The owner reads past row-level security here, so that it need not be a superuser.
alter table person no force row level security;
insert into post (id, person_id, region, role, level, unit, started_on, ended_on, end_reason)
select gen_random_uuid(), id, region, role, level, unit, (registered_at at time zone 'Asia/Shanghai')::date, left_on,
       case when left_on is not null then '离任' end
  from person;
alter table person force row level security;
call protect_by_region('post');

alter table person add deputy_from date, add deputy_to date, add deputy_next date;
alter table person add constraint person_deputy_dates_in_order check (deputy_to >= deputy_from);
create index person_deputy_changes on person (deputy_next) where deputy_next is not null;
comment on column person.deputy_from is 'first day the deputy stands in; null: no beginning';
comment on column person.deputy_to is 'last day the deputy stands in; null: until further notice';
comment on column person.deputy_next is 'next day on which the deputy begins or ends; told on that day';

create function next_deputy_change(deputy_from date, deputy_to date, today date) returns date language sql immutable as $$
  select case when today < deputy_from then deputy_from when today <= deputy_to then deputy_to + 1 end
$$;

create function deputy_on(deputy_id uuid, deputy_from date, deputy_to date, day date) returns uuid language sql immutable as $$
  select case when (deputy_from is null or deputy_from <= day) and (deputy_to is null or deputy_to >= day) then deputy_id end
$$;
comment on function deputy_on is 'who stands in on a day; null when nobody does';

-- Search by any part of a name or unit: Chinese has no words to split, so every one and two characters are looked up.
create function person_parts(name text, unit text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct part), '{}')
    from (select substr(lower(t), i, n) as part, n
            from unnest(array[name, unit]) t, generate_series(1, length(t)) i, generate_series(1, 2) n) p
   where length(part) = n
$$;
create index person_by_part on person using gin (person_parts(name, unit));
