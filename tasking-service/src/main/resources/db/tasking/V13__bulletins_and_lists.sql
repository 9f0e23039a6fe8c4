-- The daily bulletin of the last working days of a quarter (domain.md §8.35).
create table bulletin (
  due     date not null,
  day     date not null,
  done_at timestamptz not null,
  primary key (due, day)
);
comment on table bulletin is 'one a day for all periods that end together';

-- Each list of tasks reads its own part only: what is unfinished, what is overdue, what was done late.
drop index task_due;
create index task_due on task (due_at, region, task_id) where state in ('PLANNED', 'OPEN', 'IN_PROGRESS');
create index task_overdue on task (due_at, region, task_id) where state = 'OVERDUE';
create index task_done_late on task (due_at, region, task_id) where state = 'COMPLETED_LATE';
