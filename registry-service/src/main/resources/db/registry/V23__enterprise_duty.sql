-- What businesses record themselves: daily, weekly, monthly (domain.md §3.9).
create table duty_record (
  business_id uuid not null references business,
  kind        text not null,
  starts      date not null,
  region      text collate "C" not null,
  day         date not null,
  zero_risk   boolean not null,
  findings    text,
  handled     text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (business_id, kind, starts),
  constraint duty_record_kind_known check (kind in ('DAILY', 'WEEKLY', 'MONTHLY')),
  constraint duty_record_day_in_period check (day >= starts),
  constraint duty_record_risk_explained check (zero_risk = (findings is null))
);
comment on column duty_record.starts is 'first day of the period: the day itself, the Monday, the first of the month';
call protect_by_region('duty_record');

create table duty_participation (
  business_id uuid primary key references business,
  region      text collate "C" not null,
  since       date not null
);
create index duty_participation_by_place on duty_participation (region, business_id);
comment on table duty_participation is 'taking part is optional and begins with the first record; what is missing is counted from then';
call protect_by_region('duty_participation');
