-- How often by tier (domain.md §4.12): in which counties a period is on, and for which tiers there.
alter table period_county add column tiers text[];
comment on column period_county.tiers is 'the tiers it is for there; null for all';

-- What the plan was last made by; when the policies say otherwise the next planning run looks at everybody again.
create table planned_by (
  policies text not null
);
comment on table planned_by is 'one row: a digest of the planning policies in force at the last run';
insert into planned_by values ('');

-- Announcements of single businesses that came in mid-period, beside those of whole periods.
alter table announcement add column task_mark uuid;
alter table announcement add column businesses uuid[];
update announcement set task_mark = announcement_id;
alter table announcement alter column task_mark set not null;
comment on column announcement.task_mark is 'the announcement_id its tasks carry';
comment on column announcement.businesses is 'whose tasks it tells of; null for everybody''s';
comment on column task.announcement_id is 'marks what one planning run added. Found through period and cadre, or by business, so it needs no index';

create table plan_told (
  cadre_id uuid not null,
  period   text not null,
  day      date not null,
  primary key (cadre_id, period, day)
);
comment on table plan_told is 'one plan per cadre, period and day; what comes after it waits for the next send hour';
