-- The same UUID of a name as before, by text alone: a province's plan makes 400,000 in one statement, and the planner can now
-- put it into the statement instead of running a query of its own for each.
create or replace function name_uuid(name text) returns uuid language sql immutable strict parallel safe as $$
  select overlay(overlay(md5(name) placing '3' from 13)
                 placing translate(substr(md5(name), 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') from 17)::uuid
$$;
