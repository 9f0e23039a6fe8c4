-- What tasking knows of the register: the latest state of each business, from registry.business.
create table business_copy (
  business_id      uuid primary key,
  name             text not null,
  uscc             text not null,
  tier             text not null constraint business_tier check (tier in ('A', 'B', 'C', 'D')),
  kind             text not null,
  size             text,
  region           text collate "C" not null,
  region_name      text not null,
  address          text not null,
  high_risk        boolean not null,
  state            text not null,
  cadre_id         uuid,
  former_cadre_id  uuid,
  regulator_id     uuid,
  phone_masked     text,
  licence_valid_to date,
  arrived_on       date,
  version          bigint not null
);
comment on column business_copy.arrived_on is 'the day tasking first saw it in operation, or in operation again; decides who is a mid-period arrival';
create index business_by_region on business_copy (region, business_id);
create index business_by_cadre on business_copy (cadre_id) where cadre_id is not null;
call protect_by_region('business_copy');

-- Businesses whose tasks may no longer be what the plan says; emptied by each planning run.
create table business_change (
  business_id uuid primary key,
  since       timestamptz not null
);
create index business_change_by_age on business_change (since);

create table period (
  period     text primary key,
  kind       text not null constraint period_kind check (kind in ('QUARTERLY', 'CAMPAIGN', 'DUTY_REPORT')),
  campaign   text,
  names      text[] not null,
  kinds      text[],
  opens      date not null,
  due        date not null,
  opens_at   timestamptz not null,
  due_at     timestamptz not null,
  planned_on date,
  planned_at timestamptz,
  scheduled  boolean not null default false,
  waiting_since timestamptz,
  closed_at  timestamptz,
  constraint period_days check (opens <= due and opens_at < due_at),
  constraint period_campaign check ((campaign is not null) = (kind = 'CAMPAIGN'))
);
comment on column period.names is 'the campaigns joined in it, such as 中秋 and 国庆; the policy may switch on any of them';
comment on column period.kinds is 'kinds of business it is for; null for all';
comment on column period.due_at is 'exclusive: 24:00 of the due day in Asia/Shanghai';
comment on column period.waiting_since is 'since when its reminder days wait for a year without a notice; told once as a dead end';
comment on column period.scheduled is 'its reminder days are known; false while they need a year without a notice';
create index period_to_plan on period (opens_at) where planned_at is null;
create index period_to_schedule on period (due) where planned_at is not null and not scheduled;
create index period_to_close on period (due_at) where closed_at is null and planned_at is not null;

-- Where a period is on, as the policy said when it was planned.
create table period_county (
  period text not null references period,
  county text collate "C" not null,
  primary key (period, county)
);
comment on column period_county.county is 'the first six digits of the region of a business';

-- Years whose campaigns are all in period; a year that waits for the State Council's notice is not here.
create table catalogue_year (
  year          int primary key,
  catalogued_at timestamptz,
  waiting_since timestamptz,
  constraint catalogue_state check (num_nonnulls(catalogued_at, waiting_since) >= 1)
);

-- What a planning run added on the day its periods were first planned, waiting for the send hour.
create table announcement (
  announcement_id uuid primary key,
  periods         text[] not null,
  announce_at     timestamptz not null,
  done_at         timestamptz
);
create index announcement_to_make on announcement (announce_at) where done_at is null;

create table checklist (
  checklist_id uuid not null,
  version      int not null,
  level_group  text not null constraint checklist_group check (level_group in ('TOWNSHIP', 'VILLAGE')),
  title        text not null,
  effective    date not null,
  primary key (checklist_id, version)
);

create table checklist_item (
  checklist_id uuid not null,
  version      int not null,
  item         int not null,
  block        text not null constraint item_block check (block in ('食品安全管理体系', '常态化防控', '应急处置', '宣传培训')),
  title        text not null,
  guidance     text not null,
  failure      text not null,
  primary key (checklist_id, version, item),
  constraint item_of_checklist foreign key (checklist_id, version) references checklist
);

create table visit (
  visit_id          uuid primary key,
  business_id       uuid not null,
  region            text collate "C" not null,
  tier              text not null,
  cadre_id          uuid not null,
  recorded_by       uuid not null,
  visited_at        timestamptz not null,
  recorded_at       timestamptz not null,
  mode              text not null constraint visit_mode check (mode in ('ON_SITE', 'VIDEO', 'COLLECTIVE')),
  checklist_id      uuid not null,
  checklist_version int not null,
  signature         text not null constraint visit_signed check (btrim(signature) <> ''),
  representative    text not null constraint visit_represented check (btrim(representative) <> ''),
  representative_signature text,
  place             text,
  constraint visit_not_ahead check (visited_at <= recorded_at),
  constraint visit_checklist foreign key (checklist_id, checklist_version) references checklist
);
comment on column visit.cadre_id is 'who covers the business; recorded_by may be the deputy or liaison acting';
create index visit_by_business on visit (business_id, visited_at desc);
create index visit_by_checklist on visit (checklist_id, checklist_version);
create index visit_by_region on visit (region, visited_at);
call protect_by_region('visit');

create table visit_answer (
  visit_id uuid not null references visit,
  item     int not null,
  region   text collate "C" not null,
  answer   text not null constraint answer_given check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
  note     text,
  primary key (visit_id, item),
  constraint answer_no_described check (answer <> 'NO' or btrim(note) <> '')
);
call protect_by_region('visit_answer');

create table issue (
  issue_id    uuid primary key,
  visit_id    uuid not null references visit,
  number      int not null,
  business_id uuid not null,
  region      text collate "C" not null,
  checklist_id uuid not null,
  item        int not null,
  item_title  text not null,
  note        text not null,
  severity    text not null constraint issue_class check (severity in ('L1', 'L2', 'L3')),
  repeated    boolean not null,
  found_at    timestamptz not null,
  due         date,
  state       text not null,
  result      text,
  result_at   timestamptz,
  constraint issue_once unique (visit_id, number)
);
comment on column issue.state is 'follows escalation.events; the issue itself is escalation''s';
create index issue_by_business on issue (business_id, found_at desc);
create index issue_open on issue (business_id) where state <> 'CLOSED';
call protect_by_region('issue');

create table task (
  task_id         uuid primary key,
  business_id     uuid not null,
  period          text not null,
  kind            text not null constraint task_kind check (kind in ('QUARTERLY', 'CAMPAIGN', 'DUTY_REPORT')),
  cadre_id        uuid,
  former_cadre_id uuid,
  region          text collate "C" not null,
  tier            text not null,
  window_from     date not null,
  window_to       date not null,
  due             date not null,
  due_at          timestamptz not null,
  state           text not null constraint task_state check
                    (state in ('PLANNED', 'OPEN', 'IN_PROGRESS', 'COMPLETED', 'OVERDUE', 'COMPLETED_LATE', 'CANCELLED')),
  announcement_id uuid,
  planned_at      timestamptz not null,
  closed_at       timestamptz,
  visit_id        uuid references visit,
  reason          text,
  constraint task_once unique (business_id, period, kind),
  constraint task_window check (window_from <= window_to),
  constraint task_closed check ((closed_at is not null) = (state in ('COMPLETED', 'COMPLETED_LATE', 'CANCELLED'))),
  constraint task_visited check ((visit_id is not null) = (state in ('COMPLETED', 'COMPLETED_LATE'))),
  constraint task_cancelled_why check ((reason is not null) = (state = 'CANCELLED'))
);
comment on table task is 'the duty to make one visit; task_id is name_uuid(task|business|period|kind). No foreign keys to period and business_copy: it is only made from them, in one statement for a whole province';
comment on column task.cadre_id is 'null while the business is in a gap; former_cadre_id then says who had it';
comment on column task.due_at is 'exclusive: overdue from this instant';
comment on column task.announcement_id is 'the announcement that tells of it; null for a task that came after the day its period was planned. Found through task_unfinished, so it needs no index';
create index task_due on task (due_at) where state in ('PLANNED', 'OPEN', 'IN_PROGRESS');
create index task_unfinished on task (period, cadre_id) where state in ('PLANNED', 'OPEN', 'IN_PROGRESS');
create index task_by_cadre on task (cadre_id, due) where cadre_id is not null;
create index task_by_place on task (due, region, task_id);
create index task_by_visit on task (visit_id) where visit_id is not null;
call protect_by_region('task');

create table reminder (
  period  text not null references period,
  step    text not null constraint reminder_step check (step ~ '^T-[0-9]+$'),
  on_day  date not null,
  fire_at timestamptz not null,
  letter  boolean not null,
  done_at timestamptz,
  primary key (period, step, letter)
);
comment on column reminder.letter is 'the letter to unit heads, not the digest to cadres';
create index reminder_to_fire on reminder (fire_at) where done_at is null;

create table digest (
  cadre_id uuid not null,
  day      date not null,
  primary key (cadre_id, day)
);
comment on table digest is 'one reminder per cadre and day, whatever falls on it';

-- Running counts, so that no page counts tasks: every change adds a row, the TALLY sweep folds them together.
create table tally (
  tally_id bigint generated always as identity primary key,
  period   text not null,
  region   text collate "C" not null,
  tier     text not null,
  measure  text not null,
  n        bigint not null
);
comment on column tally.measure is 'a task state, or YES and NO for the answers given in the quarter';
create index tally_by_period on tally (period, region);
call protect_by_region('tally');

create table tally_fold (
  folded_to bigint not null
);
comment on table tally_fold is 'one row: the newest count when they were last folded';
insert into tally_fold values (0);

create function tally_tasks() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into tally (period, region, tier, measure, n)
    select period, region, tier, state, count(*) from new_rows group by period, region, tier, state;
    return null;
  end if;
  insert into tally (period, region, tier, measure, n)
  select period, region, tier, state, sum(n)
    from (select period, region, tier, state, 1 as n from new_rows
          union all
          select period, region, tier, state, -1 from old_rows) both_sides
   group by period, region, tier, state
  having sum(n) <> 0;
  return null;
end $$;
create trigger task_tally_insert after insert on task
  referencing new table as new_rows for each statement execute function tally_tasks();
create trigger task_tally_update after update on task
  referencing old table as old_rows new table as new_rows for each statement execute function tally_tasks();

-- Figures as they stood when the period ended.
create table period_figure (
  period  text not null references period,
  region  text collate "C" not null,
  tier    text not null,
  measure text not null,
  n       bigint not null,
  primary key (period, region, tier, measure)
);
call protect_by_region('period_figure');

