-- 督查 as tasking recorded it, for point ten of the board (domain.md §3.10, §7.32).
create table oversight_check (
  check_id   uuid primary key,
  region     text collate "C" not null,
  party      text not null constraint oversight_check_party check (party in ('CADRE', 'BUSINESS')),
  subject_id uuid not null,
  checked_on date not null,
  findings   int not null
);
comment on column oversight_check.subject_id is 'the person or the business; not a foreign key, because what was checked may have left the register';
create index oversight_check_by_day on oversight_check (region, checked_on);
call protect_by_region('oversight_check');
