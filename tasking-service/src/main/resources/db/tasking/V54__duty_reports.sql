-- The yearly duty report (履职报告, domain.md §4.18): one per cadre and year.
create table duty_report (
  report_id    uuid primary key,
  cadre_id     uuid not null,
  year         int not null,
  cadre_name   text not null,
  unit         text not null,
  level        text not null,
  region       text collate "C" not null,
  region_name  text not null,
  opened_at    timestamptz not null,
  due          date not null,
  due_at       timestamptz not null,
  alert_at     timestamptz,
  alerted_at   timestamptz,
  state        text not null constraint duty_report_state check
                 (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'ACKNOWLEDGED', 'CANCELLED')),
  practices    text not null default '',
  problems     text not null default '',
  plans        text not null default '',
  revision     int not null default 1,
  figures      jsonb,
  signature    text,
  submitted_at timestamptz,
  late         boolean,
  receiver_id  uuid,
  decided_at   timestamptz,
  decided_by   uuid,
  reason       text,
  constraint duty_report_once unique (cadre_id, year),
  constraint duty_report_handed_in check
    (state in ('OPEN', 'CANCELLED') or num_nulls(figures, signature, submitted_at, late) = 0),
  constraint duty_report_returned check (state <> 'RETURNED' or btrim(reason) <> '')
);
comment on column duty_report.report_id is 'name_uuid(duty-report|cadre|year)';
comment on column duty_report.due_at is 'exclusive: overdue from this instant, if not handed in';
comment on column duty_report.alert_at is 'when the office above is told that it is missing; null while the next year has no calendar';
comment on column duty_report.figures is 'the year''s figures as they stood at hand-in';
comment on column duty_report.late is 'handed in after it was due; stays so when it is handed in again in time after being sent back';
comment on column duty_report.signature is 'base64 of a PNG';
create index duty_report_by_place on duty_report (year, region, report_id);
create index duty_report_to_alert on duty_report (alert_at) where alerted_at is null and state in ('OPEN', 'RETURNED');
create index duty_report_without_alert on duty_report (due) where alert_at is null and state in ('OPEN', 'RETURNED');
call protect_by_region('duty_report');

-- The days on which somebody looked who has to report; one look a day.
create table duty_report_look (
  day    date primary key,
  opened int not null
);

create table duty_report_reminder (
  year    int not null,
  step    text not null,
  fire_at timestamptz not null,
  done_at timestamptz,
  primary key (year, step)
);
create index duty_report_reminder_to_fire on duty_report_reminder (fire_at) where done_at is null;

create index visit_by_cadre on visit (cadre_id, visited_at);
