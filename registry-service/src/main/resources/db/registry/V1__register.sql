-- The register: places, people, businesses, who covers whom, gaps and filings (domain.md §3).

create function level_rank(level text) returns int language sql immutable
  return array_position(array['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'], level);

create function tier_level(tier text) returns text language sql immutable
  return case tier when 'A' then 'CITY' when 'B' then 'COUNTY' when 'C' then 'TOWNSHIP' else 'VILLAGE' end;

create function places_of(place text) returns text[] language sql immutable
  return array[left(place, 12), left(place, 9), left(place, 6), left(place, 4), left(place, 2), ''];
comment on function places_of is 'a place and everything it lies in, the whole country last';

create function mask_phone(phone text) returns text language sql immutable
  return case when length(phone) >= 7 then left(phone, 3) || '****' || right(phone, 4) when phone is not null then '****' end;

create function mask_email(email text) returns text language sql immutable
  return left(email, 1) || '***' || substring(email from '@.*$');

create table region (
  code         text collate "C" primary key,
  parent       text collate "C" references region,
  name         text not null,
  display_name text not null,
  level        text not null,
  edition      int  not null,
  constraint region_code_is_gbt2260 check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  constraint region_level_known check (level_rank(level) is not null)
);
create index region_parent on region (parent);
comment on table region is 'GB/T 2260 extended to village; codes are re-used between editions, so bind by code and edition';
comment on column region.display_name is 'from the county down, as people say it';

create function place_name(place text) returns text language sql stable as $$
  select coalesce((select r.display_name from region r
                    where r.code = any (places_of(place)) order by length(r.code) desc limit 1),
                  case place when '' then '全国' else place end)
$$;

create table person (
  id            uuid primary key,
  code          text not null constraint person_code_unique unique,
  name          text not null,
  role          text not null,
  level         text not null,
  region        text collate "C" not null,
  unit          text not null,
  liaison_id    uuid,
  head_id       uuid,
  deputy_id     uuid,
  business_id   uuid,
  in_post       boolean not null default true,
  left_on       date,
  version       bigint not null default 0,
  registered_at timestamptz not null,
  constraint person_role_known check (role in ('CADRE', 'LIAISON', 'UNIT_HEAD', 'OFFICE', 'LEADER', 'REGULATOR',
                                               'REGULATOR_HEAD', 'BUSINESS', 'ADMINISTRATOR')),
  constraint person_level_known check (level_rank(level) is not null),
  constraint person_left_when_not_in_post check (in_post = (left_on is null))
);
create index person_by_place on person (region, name, id);
create index person_by_business on person (business_id) where business_id is not null;
comment on column person.liaison_id is 'no foreign key: the liaison, head or deputy may be registered later';
call protect_by_region('person');

create table authority (
  person_id uuid primary key references person,
  role      text not null,
  level     text not null,
  place     text collate "C" not null
);
create index authority_by_place on authority (role, place);
comment on table authority is 'offices and regulators in post; open to all, because everyone must find the one above';

create function nearest_authority(wanted text, at_place text, lowest text) returns uuid language sql stable as $$
  select a.person_id
    from authority a
   where a.role = wanted and a.place = any (places_of(at_place)) and level_rank(a.level) <= level_rank(lowest)
   order by length(a.place) desc, level_rank(a.level) desc, a.person_id
   limit 1
$$;
comment on function nearest_authority is 'the nearest upward, at the given level or above';

create table business (
  id                   uuid primary key,
  name                 text not null,
  uscc                 text not null,
  site_no              text not null,
  kind                 text not null,
  size                 text,
  diners               int,
  canteen              text,
  chain_head           boolean not null default false,
  tier                 text not null,
  tier_rule            text,
  tier_reason          text,
  region               text collate "C" not null,
  address              text not null,
  legal_representative text,
  high_risk            boolean not null default false,
  state                text not null,
  state_since          date not null,
  director             text,
  officers             int not null default 0,
  officer_names        text,
  regulator_id         uuid references person,
  version              bigint not null default 0,
  registered_at        timestamptz not null,
  constraint business_key_unique unique (uscc, site_no),
  constraint business_key_given check (uscc <> '' or site_no <> ''),
  constraint business_kind_known check (kind in ('FOOD_PRODUCTION', 'SPECIAL_FOOD_PRODUCTION', 'FOOD_SALES', 'CATERING',
    'SCHOOL_CANTEEN', 'STAFF_CANTEEN', 'WORKSHOP', 'SMALL_CATERING', 'STALL', 'OTHER')),
  constraint business_size_known check (size in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
  constraint business_canteen_known check (canteen in ('KINDERGARTEN', 'SCHOOL', 'ELDERLY', 'OTHER')),
  constraint business_tier_known check (tier in ('A', 'B', 'C', 'D')),
  constraint business_tier_explained check (tier_rule is not null or tier_reason is not null),
  constraint business_state_known check (state in ('OPERATING', 'SUSPENDED', 'DEREGISTERED', 'LOST')),
  constraint business_counts_positive check (diners >= 0 and officers >= 0)
);
create index business_by_place on business (region, name, id);
create index business_by_regulator on business (regulator_id);
comment on column business.tier_rule is 'version of the rule table that gave the tier; null when set by hand';
comment on column business.tier_reason is 'why the tier was set by hand';
comment on column business.regulator_id is 'nearest regulator upward; recomputed when regulators come and go';
call protect_by_region('business');

create table contact (
  party_id uuid primary key,
  region   text collate "C" not null,
  email    text,
  phone    text,
  version  bigint not null default 0
);
comment on table contact is 'personal data of people and businesses; masked in every view, published only on registry.contact';
call protect_by_region('contact');

create table licence (
  id          uuid primary key,
  business_id uuid not null references business,
  region      text collate "C" not null,
  kind        text not null,
  number      text not null,
  valid_from  date,
  valid_to    date,
  state       text not null default 'VALID',
  constraint licence_key_unique unique (business_id, kind, number),
  constraint licence_state_known check (state in ('VALID', 'EXPIRED', 'CANCELLED')),
  constraint licence_dates_in_order check (valid_to >= valid_from)
);
call protect_by_region('licence');

create table state_change (
  id          uuid primary key,
  business_id uuid not null references business,
  region      text collate "C" not null,
  from_state  text not null,
  to_state    text not null,
  seen_by     uuid not null,
  seen_at     timestamptz not null,
  how         text not null
);
create index state_change_by_business on state_change (business_id, seen_at);
call protect_by_region('state_change');

create table assignment (
  id          uuid primary key,
  act_id      uuid not null,
  business_id uuid not null references business,
  cadre_id    uuid not null references person,
  region      text collate "C" not null,
  started_on  date not null,
  ended_on    date,
  end_reason  text,
  assigned_by uuid,
  created_at  timestamptz not null,
  constraint assignment_end_explained check ((ended_on is null) = (end_reason is null))
);
create unique index assignment_one_active on assignment (business_id) where ended_on is null;
create index assignment_by_business on assignment (business_id, created_at);
create index assignment_by_cadre on assignment (cadre_id) where ended_on is null;
create index assignment_by_act on assignment (act_id);
comment on table assignment is 'who covers whom; never overwritten, only ended';
call protect_by_region('assignment');

create table gap (
  id            uuid primary key,
  act_id        uuid not null,
  business_id   uuid not null references business,
  former_id     uuid references person,
  region        text collate "C" not null,
  since         date not null,
  due           date,
  awaiting_year int,
  ended_on      date,
  opened_at     timestamptz not null
);
create unique index gap_one_open on gap (business_id) where ended_on is null;
create index gap_by_business on gap (business_id, opened_at);
create index gap_by_former on gap (former_id);
create index gap_by_act on gap (act_id);
create index gap_open_by_place on gap (region, since, id) where ended_on is null;
create index gap_awaiting_year on gap (awaiting_year) where ended_on is null and due is null;
comment on column gap.due is 'last day for naming a new cadre; null while the calendar of awaiting_year is not published';
call protect_by_region('gap');

create table filing (
  id           uuid primary key,
  business_id  uuid not null references business,
  region       text collate "C" not null,
  cadre_id     uuid not null references person,
  former_id    uuid references person,
  opened_at    timestamptz not null,
  completed_at timestamptz
);
create index filing_by_business on filing (business_id, opened_at);
create index filing_by_cadre on filing (cadre_id);
create index filing_by_former on filing (former_id);
create index filing_by_time on filing (opened_at, id);
comment on table filing is 'a re-assignment told upward, level by level';
call protect_by_region('filing');

create table filing_level (
  filing_id       uuid not null references filing,
  step            int  not null,
  region          text collate "C" not null,
  level           text not null,
  office_id       uuid not null references person,
  submitted_on    date,
  due             date,
  awaiting_year   int,
  overdue         boolean not null default false,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  primary key (filing_id, step),
  constraint filing_level_known check (level_rank(level) is not null),
  constraint filing_level_submitted_first check (acknowledged_at is null or submitted_on is not null)
);
create index filing_level_waiting on filing_level (office_id, filing_id) where submitted_on is not null and acknowledged_at is null;
create index filing_level_due on filing_level (due) where submitted_on is not null and acknowledged_at is null and not overdue;
create index filing_level_awaiting_year on filing_level (awaiting_year)
  where submitted_on is not null and acknowledged_at is null and due is null;
comment on column filing_level.submitted_on is 'the day its turn came; null while a lower level has not acknowledged';
call protect_by_region('filing_level');
