-- A task that somebody removes by hand is put back by the next planning run. Its counts go with it, and what was told of it is
-- remembered, so that nobody is told twice.
create table task_removed (
  business_id     uuid not null,
  period          text not null,
  kind            text not null,
  announcement_id uuid,
  removed_at      timestamptz not null,
  primary key (business_id, period, kind)
);
comment on column task_removed.announcement_id is 'the mark it carried';

create function tally_removed_tasks() returns trigger language plpgsql as $$
begin
  insert into tally (period, region, tier, measure, n)
  select period, region, tier, state, -count(*) from old_rows group by period, region, tier, state;
  insert into task_removed (business_id, period, kind, announcement_id, removed_at)
  select business_id, period, kind, announcement_id, now() from old_rows
  on conflict (business_id, period, kind) do update
     set announcement_id = excluded.announcement_id, removed_at = excluded.removed_at;
  return null;
end $$;
create trigger task_tally_delete after delete on task
  referencing old table as old_rows for each statement execute function tally_removed_tasks();
