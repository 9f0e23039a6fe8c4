-- What this transaction has marked is hashed and not looked up one by one: the planner, who knows nothing of rows that the
-- transaction itself adds, walked through all of them for each place of each statement of an import.
create or replace function mark_stale() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  select distinct c.region from changed c
   where c.region not in (select s.region from stale_place s where s.xmin = pg_current_xact_id()::xid);
  return null;
end $$;
