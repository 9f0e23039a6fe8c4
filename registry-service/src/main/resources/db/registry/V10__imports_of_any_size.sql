-- Imports of any size (domain.md §3.11): rows are staged, checked and applied in parts, so memory does not grow with the file.

alter table import_job drop constraint import_job_state_known;
alter table import_job drop constraint import_job_confirmed_once;
alter table import_job
  alter column summary drop not null,
  add column kind       text,
  add column layout     jsonb not null default '[]',
  add column step       text not null default '',
  add column rows_done  bigint not null default 0,
  add column node       bigint,
  add column failure    text,
  add column expires_at timestamptz not null default '2000-01-01',
  add column purged     boolean not null default false,
  add constraint import_job_state_known check (state in ('READING', 'NEEDS_COLUMNS', 'PREVIEWED', 'CONFIRMING', 'CONFIRMED',
                                                         'FAILED', 'EXPIRED')),
  add constraint import_job_confirmed_once check ((state = 'CONFIRMED') = (confirmed_at is not null)),
  add constraint import_job_failure_explained check (state <> 'FAILED' or failure is not null);
alter table import_job alter column expires_at drop default;
update import_job set summary = null, state = case state when 'CONFIRMED' then state else 'EXPIRED' end, purged = true;
create index import_job_kept on import_job (expires_at) where not purged;
create index import_job_working on import_job (node) where state in ('READING', 'CONFIRMING');
comment on column import_job.kind is 'what the user said the file lists; decides only where a header could be either';
comment on column import_job.layout is 'per sheet: its header, its first rows, what each column is for';
comment on column import_job.node is 'advisory lock that the working process holds; free means it is gone';
comment on column import_job.purged is 'whether the staged rows, which hold personal data, are gone';

drop table import_row;

create unlogged table import_line (
  job_id uuid not null,
  sheet  smallint not null,
  row_no int not null,
  region text collate "C" not null,
  cells  jsonb not null,
  note   boolean not null default false,
  primary key (job_id, sheet, row_no)
);
comment on table import_line is 'the filled rows of a file as they were; unlogged, because after a crash the file is imported again';
comment on column import_line.cells is 'by column from 0; the first letter says how the file holds it: T, N, D, B or E';
comment on column import_line.note is 'an instruction, a subtotal or a section title among the rows';
call protect_by_region('import_line');

create unlogged table import_row (
  job_id     uuid not null,
  sheet      smallint not null,
  row_no     int not null,
  region     text collate "C" not null,
  kind       text not null,
  key        uuid not null,
  outcome    text,
  into_sheet smallint,
  into_row   int,
  joined     text,
  draft      text,
  name       text,
  place      text collate "C",
  cadre      uuid,
  likeness   uuid,
  existing   uuid,
  was        uuid,
  same       boolean,
  warned     boolean not null default false,
  details    text,
  primary key (job_id, sheet, row_no),
  constraint import_row_kind_known check (kind in ('PEOPLE', 'BUSINESSES')),
  constraint import_row_outcome_known check (outcome in ('ADDED', 'CHANGED', 'UNCHANGED', 'REFUSED', 'ASKED', 'JOINED'))
);
create index import_row_by_key on import_row (job_id, kind, key);
create index import_row_to_look_at on import_row (job_id, outcome, sheet, row_no)
  where outcome in ('REFUSED', 'ASKED', 'CHANGED', 'JOINED');
comment on table import_row is 'what each row would do; unlogged like import_line; region is that of the job';
comment on column import_row.into_row is 'the row of the same subject that this one is joined to';
comment on column import_row.joined is 'values of all rows of the subject, on the row they are joined to';
comment on column import_row.existing is 'a business that this one may be, by name and address';
comment on column import_row.was is 'the key in the file, when the row is about a business registered under another';
call protect_by_region('import_row');

grant maintain on import_line, import_row to ${app}, ${job};
