-- What offices send as spreadsheets (domain.md §3.11).

create table import_job (
  id           uuid primary key,
  region       text collate "C" not null,
  by_person    uuid not null,
  file_name    text not null,
  source       text,
  state        text not null,
  summary      jsonb not null,
  created_at   timestamptz not null,
  confirmed_at timestamptz,
  constraint import_job_state_known check (state in ('PREVIEWED', 'CONFIRMED')),
  constraint import_job_confirmed_once check ((state = 'CONFIRMED') = (confirmed_at is not null))
);
create index import_job_by_time on import_job (region, created_at);
comment on column import_job.summary is 'the preview as the user saw it, or the report after confirming';
call protect_by_region('import_job');

create table import_row (
  job_id  uuid not null references import_job on delete cascade,
  sheet   text not null,
  row_no  int  not null,
  region  text collate "C" not null,
  kind    text not null,
  draft   jsonb not null,
  primary key (job_id, sheet, row_no),
  constraint import_row_kind_known check (kind in ('PEOPLE', 'BUSINESSES'))
);
comment on table import_row is 'the accepted rows of a preview, kept until it is confirmed; region is that of the job';
call protect_by_region('import_row');
