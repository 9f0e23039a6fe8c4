-- What runs for every row or statement of a large import, made so that its cost grows with the rows and not with their square.

create or replace function place_name(place text) returns text language sql stable as $$
  select coalesce((select r.display_name from region r where r.code = place),
                  (select r.display_name from region r
                    where r.code = any (places_of(place)) order by length(r.code) desc limit 1),
                  case place when '' then '全国' else place end)
$$;

-- A large import changes the same place in hundreds of statements: one mark of the running transaction is enough. A mark of
-- another one is not, since a sweep may take that away before this transaction is seen.
create or replace function mark_stale() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  select c.region from (select distinct region from changed) c
   where not exists (select from stale_place s where s.region = c.region and s.xmin = pg_current_xact_id()::xid);
  return null;
end $$;

-- The tables of what a statement changed have no statistics, and a join of two of them compares every row with every
-- other. Taking one set from the other is hashed, and finds the same rows: those that were not so or are no more so.
create or replace function mark_stale_business() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  with before_it as (
    select id, region, tier, state, kind, size, chain_head, canteen, diners, director is null as unled, officers >= 1 as staffed,
           uscc, address = '' as nowhere, legal_representative is null as unnamed from was
  ), after_it as (
    select id, region, tier, state, kind, size, chain_head, canteen, diners, director is null, officers >= 1,
           uscc, address = '', legal_representative is null from became
  )
  select region from (table before_it except table after_it) gone
   union
  select region from (table after_it except table before_it) come;
  return null;
end $$;

create or replace function mark_stale_assignment() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  with before_it as (
    select id, cadre_id, ended_on is null as running, business_id from was
  ), after_it as (
    select id, cadre_id, ended_on is null, business_id from became
  )
  select distinct b.region from (table after_it except table before_it) moved join business b on b.id = moved.business_id;
  return null;
end $$;

create or replace function mark_stale_licence() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  with before_it as (
    select business_id, number, region, valid_to, state from was
  ), after_it as (
    select business_id, number, region, valid_to, state from became
  )
  select region from (table before_it except table after_it) gone
   union
  select region from (table after_it except table before_it) come;
  return null;
end $$;

create or replace function mark_stale_contact() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  with before_it as (
    select party_id, region, reachable from was
  ), after_it as (
    select party_id, region, reachable from became
  )
  select region from (table before_it except table after_it) gone
   union
  select region from (table after_it except table before_it) come;
  return null;
end $$;

create or replace function mark_stale_person() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  with before_it as (
    select id, in_post from was
  ), after_it as (
    select id, in_post from became
  )
  select distinct a.region
    from (table after_it except table before_it) moved join assignment a on a.cadre_id = moved.id and a.ended_on is null;
  return null;
end $$;

-- The planner knows nothing of rows that the running transaction adds: an import of many parts tells it in between.
grant maintain on person, business, licence, contact, assignment, gap to ${app}, ${job};
