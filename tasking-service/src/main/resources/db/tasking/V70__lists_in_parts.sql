-- Every task stands in one list only: what is open, overdue, done late, or over. A task that falls overdue then moves between
-- two indexes instead of three, and the list of all tasks merges the four.
drop index task_by_place;
create index task_over on task (due_at, region, task_id) where state in ('COMPLETED', 'CANCELLED');
