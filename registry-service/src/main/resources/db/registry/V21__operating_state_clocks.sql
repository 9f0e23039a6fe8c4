-- A change of operating state is reported within 15 working days and answered within 7 (domain.md §3.3).
alter table state_change add column seen_how text not null default 'OTHER';
alter table state_change alter column seen_how drop default;
alter table state_change add constraint state_change_seen_how_known
  check (seen_how in ('VISIT', 'INSPECTION', 'TELEPHONE', 'OTHER'));
comment on column state_change.seen_how is 'on what occasion it was seen; how says it in words';
create index state_change_by_place on state_change (region, id);

create table state_duty (
  change_id     uuid not null references state_change,
  kind          text not null,
  business_id   uuid not null references business,
  region        text collate "C" not null,
  since         date not null,
  due           date,
  awaiting_year int,
  done_at       timestamptz,
  done_by       uuid,
  how           text,
  overdue       boolean not null default false,
  primary key (change_id, kind),
  constraint state_duty_kind_known check (kind in ('STATE_REPORT', 'ADJUST')),
  constraint state_duty_done_explained check ((done_at is null) = (how is null))
);
create index state_duty_by_business on state_duty (business_id);
create index state_duty_open_by_place on state_duty (region, change_id) where done_at is null;
create index state_duty_due on state_duty (due) where done_at is null and not overdue;
create index state_duty_awaiting_year on state_duty (awaiting_year) where done_at is null and due is null;
comment on table state_duty is 'the regulator reports or confirms (STATE_REPORT), the office adjusts the assignment (ADJUST)';
comment on column state_duty.since is 'the day the clock began; never moved';
comment on column state_duty.due is 'last day; null while the calendar of awaiting_year is not published';
comment on column state_duty.overdue is 'not done by the last day; said once, and stays said when it is done late';
call protect_by_region('state_duty');
