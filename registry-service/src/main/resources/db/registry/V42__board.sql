-- What is recorded for the ten points (十应十尽, domain.md §3.10): trainings, publicity, institution documents, task forces.
create table board_record (
  id              uuid primary key,
  kind            text not null,
  region          text collate "C" not null,
  day             date not null,
  until           date,
  details         jsonb not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdraw_reason text,
  constraint board_record_kind_known check (kind in ('TRAINING', 'PUBLICITY', 'INSTITUTION', 'TASK_FORCE')),
  constraint board_record_dates_in_order check (until >= day),
  constraint board_record_withdrawal_explained
    check ((withdrawn_at is null) = (withdraw_reason is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index board_record_by_day on board_record (kind, day, id);
comment on table board_record is 'never deleted: a wrong record is withdrawn with a reason and no longer counted';
comment on column board_record.day is 'when it was done, or from when it stands';
comment on column board_record.until is 'last day of a thing that stands; null for no end';
call protect_by_region('board_record');

create table attendance (
  id             uuid primary key,
  training_id    uuid not null references board_record,
  region         text collate "C" not null,
  person_id      uuid references person,
  business_id    uuid references business,
  name           text not null,
  attended       boolean not null,
  result         text not null,
  score          numeric(5, 1),
  certificate_no text,
  valid_until    date,
  constraint attendance_result_known check (result in ('PASSED', 'FAILED', 'NONE')),
  constraint attendance_certificate_of_who_passed check (certificate_no is null or result = 'PASSED'),
  constraint attendance_expiry_of_a_certificate check (valid_until is null or certificate_no is not null)
);
create index attendance_by_training on attendance (training_id);
create index attendance_by_person on attendance (person_id);
create index attendance_by_business on attendance (business_id);
create index attendance_by_expiry on attendance (valid_until, id) where certificate_no is not null;
comment on table attendance is 'who was at a training and with what result; a person on the register, or a business''s staff by name';
comment on column attendance.region is 'the person''s, the business''s, or the training''s';
call protect_by_region('attendance');
