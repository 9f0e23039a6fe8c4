-- 督查 (domain.md §7.32): lists as the register published them, plans with their draws, checks, findings, leads.
create table oversight_list (
  list_id      uuid primary key,
  place        text collate "C" not null,
  version      int not null,
  published_at timestamptz not null
);
comment on table oversight_list is 'every version stays, because checks were answered on it';
comment on column oversight_list.place is 'whose list; empty for the shipped one. Read by everybody below that place, so not protected by region';
create index oversight_list_in_force on oversight_list (place, version desc, published_at desc);

create table oversight_point (
  list_id uuid not null constraint point_of_list references oversight_list,
  no      int not null,
  title   text not null,
  what    text not null,
  how     text not null,
  basis   text not null,
  primary key (list_id, no)
);

create table oversight_plan (
  plan_id    uuid primary key,
  region     text collate "C" not null,
  title      text not null,
  recheck    boolean not null,
  opens      date not null,
  due        date not null,
  state      text not null constraint oversight_plan_state check (state in ('DRAFT', 'DRAWN', 'RUNNING', 'CLOSED')),
  written_by uuid not null,
  written_at timestamptz not null,
  drawn_at   timestamptz,
  started_at timestamptz,
  closed_at  timestamptz,
  summary    text,
  targets    int not null default 0,
  checked    int not null default 0,
  constraint oversight_plan_days check (opens <= due),
  constraint oversight_plan_drawn check ((drawn_at is null) = (state = 'DRAFT')),
  constraint oversight_plan_closed check ((closed_at is not null) = (state = 'CLOSED')),
  constraint oversight_plan_progress check (checked between 0 and targets)
);
comment on column oversight_plan.recheck is '回头看: samples from the checks that had findings and were not looked back at';
create index oversight_plan_newest on oversight_plan (region, plan_id desc);
create index oversight_plan_by_day on oversight_plan (due);
call protect_by_region('oversight_plan');

create table oversight_member (
  plan_id   uuid not null constraint member_of_plan references oversight_plan,
  person_id uuid not null,
  region    text collate "C" not null,
  primary key (plan_id, person_id)
);
comment on column oversight_member.region is 'the plan''s, in which the member acts while in the group';
create index oversight_member_person on oversight_member (person_id);
call protect_by_region('oversight_member');

-- One draw from one population.
create table oversight_sampling (
  plan_id         uuid not null constraint sampling_of_plan references oversight_plan,
  party           text not null constraint sampling_party check (party in ('CADRE', 'BUSINESS')),
  region          text collate "C" not null,
  place           text collate "C" not null,
  levels          text[] not null default '{}',
  tiers           text[] not null default '{}',
  kinds           text[] not null default '{}',
  size            int,
  share           int,
  seed            text,
  population      int,
  population_hash text,
  members         text,
  primary key (plan_id, party),
  constraint sampling_size check (num_nonnulls(size, share) = 1),
  constraint sampling_positive check (size > 0 or share between 1 and 100),
  constraint sampling_place check (starts_with(place, region)),
  constraint sampling_drawn check (num_nonnulls(seed, population, population_hash, members) in (0, 4))
);
comment on column oversight_sampling.place is 'where it draws: the plan''s region or a place in it';
comment on column oversight_sampling.members is 'the population as it was drawn from, a line "id|stratum" each, sorted: whoever has it and the seed gets the same sample';
comment on column oversight_sampling.population_hash is 'SHA-256 of members, in hexadecimal';
call protect_by_region('oversight_sampling');

create table oversight_target (
  target_id  uuid primary key,
  plan_id    uuid not null constraint target_of_plan references oversight_plan,
  region     text collate "C" not null,
  party      text not null constraint target_party check (party in ('CADRE', 'BUSINESS')),
  subject_id uuid not null,
  picked     text not null constraint target_picked check (picked in ('DRAWN', 'BY_HAND')),
  reason     text,
  recheck_of uuid,
  check_id   uuid,
  constraint target_once unique (plan_id, party, subject_id),
  constraint target_by_hand_has_reason check ((picked = 'BY_HAND') = (reason is not null))
);
comment on column oversight_target.region is 'the plan''s: nobody below sees whom it will check';
comment on column oversight_target.check_id is 'null until checked';
create index oversight_target_of_plan on oversight_target (plan_id, target_id);
create index oversight_target_recheck on oversight_target (recheck_of) where recheck_of is not null;
call protect_by_region('oversight_target');

create table oversight_check (
  check_id    uuid primary key,
  plan_id     uuid not null constraint check_of_plan references oversight_plan,
  region      text collate "C" not null,
  party       text not null constraint check_party check (party in ('CADRE', 'BUSINESS')),
  subject_id  uuid not null,
  tier        text,
  list_id     uuid constraint check_on_list references oversight_list,
  visit_id    uuid constraint check_against_visit references visit,
  recheck_of  uuid constraint check_looks_back references oversight_check,
  checked_on  date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  summary     text not null,
  findings    int not null,
  constraint check_tier check ((tier is not null) = (party = 'BUSINESS'))
);
comment on column oversight_check.region is 'where the subject is';
comment on column oversight_check.visit_id is 'the last visit on record that the real state was compared with';
create index oversight_check_newest on oversight_check (region, check_id desc);
create index oversight_check_by_day on oversight_check (region, checked_on);
create index oversight_check_of_plan on oversight_check (plan_id);
create index oversight_check_of_subject on oversight_check (subject_id, checked_on);
create index oversight_check_on_list on oversight_check (list_id);
create index oversight_check_visit on oversight_check (visit_id) where visit_id is not null;
create index oversight_check_recheck on oversight_check (recheck_of) where recheck_of is not null;
call protect_by_region('oversight_check');

create table oversight_answer (
  check_id uuid not null constraint oversight_answer_of_check references oversight_check,
  kind     text not null constraint oversight_answer_kind check (kind in ('POINT', 'RECORD')),
  no       int not null,
  region   text collate "C" not null,
  answer   text not null constraint oversight_answer_given check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
  recorded text constraint oversight_answer_recorded check (recorded in ('YES', 'NO', 'NOT_APPLICABLE')),
  note     text,
  primary key (check_id, kind, no),
  constraint oversight_answer_compared check ((recorded is not null) = (kind = 'RECORD'))
);
comment on column oversight_answer.kind is 'POINT: of the oversight list; RECORD: an item of the compared visit, answer being what the group saw and recorded what the cadre had put down';
call protect_by_region('oversight_answer');

create table oversight_finding (
  finding_id     uuid primary key,
  check_id       uuid not null constraint finding_of_check references oversight_check,
  number         int not null,
  region         text collate "C" not null,
  party          text not null constraint finding_party check (party in ('CADRE', 'UNIT', 'BUSINESS')),
  responsible_id uuid not null,
  kind           text not null constraint finding_kind check (kind in ('POINT', 'RECORD', 'OTHER')),
  item           int not null,
  title          text not null,
  note           text not null constraint finding_described check (btrim(note) <> ''),
  severity       text not null constraint finding_class check (severity in ('L1', 'L2', 'L3')),
  repeats        uuid constraint finding_again references oversight_finding,
  due            date not null,
  measure        text not null constraint finding_measure check (measure in ('RECTIFICATION', 'TALK', 'BULLETIN')),
  state          text not null,
  found_on       date not null,
  found_at       timestamptz not null,
  rectified_on   date,
  closed_on      date,
  constraint finding_once unique (check_id, number)
);
comment on table oversight_finding is 'how each stands is escalation''s to say; state and due follow it';
comment on column oversight_finding.region is 'of the responsible';
create index oversight_finding_newest on oversight_finding (region, finding_id desc);
create index oversight_finding_by_day on oversight_finding (region, found_on);
create index oversight_finding_of on oversight_finding (responsible_id, finding_id desc);
create index oversight_finding_repeats on oversight_finding (repeats) where repeats is not null;
call protect_by_region('oversight_finding');

create table oversight_lead (
  lead_id    uuid primary key,
  check_id   uuid not null constraint lead_of_check references oversight_check,
  region     text collate "C" not null,
  cause      text not null constraint lead_cause check (cause in ('NOT_DONE', 'POORLY_DONE', 'DISTURBING', 'BURDENING', 'EIGHT_RULES')),
  about_id   uuid not null,
  facts      text not null constraint lead_facts check (btrim(facts) <> ''),
  handed_to  uuid not null,
  raised_by  uuid not null,
  raised_at  timestamptz not null,
  state      text not null constraint lead_state check (state in ('HANDED_OVER', 'TAKEN', 'ENDED')),
  taken_at   timestamptz,
  outcome    text,
  ended_at   timestamptz,
  constraint lead_taken check ((taken_at is null) = (state = 'HANDED_OVER')),
  constraint lead_ended check ((state = 'ENDED') = (ended_at is not null) and (ended_at is null) = (outcome is null))
);
comment on table oversight_lead is 'what may call for accountability, handed to a named person who decides; the system only keeps it';
create index oversight_lead_newest on oversight_lead (region, lead_id desc);
create index oversight_lead_of_check on oversight_lead (check_id);
create index oversight_lead_handed_to on oversight_lead (handed_to, lead_id desc);
call protect_by_region('oversight_lead');

-- The businesses the coverage aim speaks of, so that they are counted from an index alone.
create index business_in_oversight on business_copy (region) where state = 'OPERATING' and tier in ('C', 'D');
