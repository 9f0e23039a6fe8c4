-- 覆盖率, 配备率, 归集率 of now (domain.md §9): sums per place and tier, kept up to date place by place.

alter table contact add column reachable boolean not null generated always as (phone is not null) stored;
comment on column contact.reachable is 'a telephone number is known; whoever counts needs no more of it than this';

create index licence_by_expiry on licence (valid_to, region) where state = 'VALID';

create table figure (
  region      text collate "C" not null,
  tier        text not null,
  operating   int not null,
  covered     int not null,
  need_staff  int not null,
  staffed     int not null,
  collectable int not null,
  collected   int not null,
  in_base     int not null,
  primary key (region, tier)
);
comment on table figure is 'sums of the businesses bound to exactly this place; true unless the place is stale';
comment on column figure.in_base is 'licences of the base held by a business here whose mandatory fields are all there';
call protect_by_region('figure');

create table stale_place (
  id     bigint generated always as identity primary key,
  region text collate "C" not null
);
create index stale_place_by_region on stale_place (region);
alter table stale_place set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
comment on table stale_place is 'places where something changed; no unique key, so that transactions do not wait for each other';
call protect_by_region('stale_place');

create table figure_day (
  only_row boolean primary key default true,
  day      date not null,
  constraint figure_day_single check (only_row)
);
comment on table figure_day is 'the day that the figures were last brought to; what changed by itself since is stale';
insert into figure_day (day) values ('2000-01-01');

-- What each business of a place counts for on a day, as far as it has no history: everything but state and coverage.
create function business_marks(place text, on_day date)
  returns table (id uuid, name text, region text, tier text, state text, state_since date, registered_at timestamptz,
                 need_staff boolean, staffed boolean, licensed boolean, whole boolean, in_base int)
  language sql stable as $$
  select b.id, b.name, b.region, b.tier, b.state, b.state_since, b.registered_at,
         b.kind = any (array(select distinct s.kind from staffing_rule s))
           and needs_director(b.kind, b.size, b.chain_head, b.canteen, b.diners, on_day),
         b.director is not null and b.officers >= 1,
         exists (select from licence l
                  where l.business_id = b.id and l.state = 'VALID' and (l.valid_to is null or l.valid_to >= on_day)),
         b.uscc <> '' and b.address <> '' and b.legal_representative is not null and coalesce(c.reachable, false),
         case when exists (select from licence_base) then
           (select count(*)::int from licence l join licence_base n on n.number = l.number
             where l.business_id = b.id and l.state <> 'CANCELLED' and starts_with(b.region, n.region)) else 0 end
    from business b
    left join contact c on c.party_id = b.id
   where b.region = place
$$;
comment on function business_marks is 'mandatory for 归集率: credit code, address, legal representative and telephone';

-- What each business of a place counts for today. For the system: a cadre may be out of the caller's sight.
create function business_now(place text, today date)
  returns table (id uuid, name text, region text, tier text, cadre_id uuid, operating boolean, covered boolean,
                 need_staff boolean, staffed boolean, collectable boolean, collected boolean, in_base int)
  language sql stable as $$
  select m.id, m.name, m.region, m.tier, a.cadre_id, o.operating, o.operating and p.id is not null,
         o.operating and m.need_staff, o.operating and m.need_staff and m.staffed,
         o.operating or m.licensed, (o.operating or m.licensed) and m.whole,
         case when m.whole then m.in_base else 0 end
    from business_marks(place, today) m
   cross join lateral (select m.state = 'OPERATING' as operating) o
    left join assignment a on a.business_id = m.id and a.ended_on is null
    left join person p on p.id = a.cadre_id and p.in_post
$$;

create function place_figures(place text, today date)
  returns table (tier text, operating int, covered int, need_staff int, staffed int, collectable int, collected int,
                 in_base int)
  language sql stable as $$
  select b.tier, count(*) filter (where b.operating)::int, count(*) filter (where b.covered)::int,
         count(*) filter (where b.need_staff)::int, count(*) filter (where b.staffed)::int,
         count(*) filter (where b.collectable)::int, count(*) filter (where b.collected)::int, sum(b.in_base)::int
    from business_now(place, today) b
   group by b.tier
$$;

-- Places whose stored figure may be wrong on a day: something changed, a licence ran out, or a staffing rule came or went.
create function stale_places(within text, today date) returns table (region text) language sql stable as $$
  select s.region from stale_place s where s.region >= within and s.region < within || ':'
   union
  select l.region from figure_day f join licence l on l.state = 'VALID' and l.valid_to >= f.day and l.valid_to < today
   where l.region >= within and l.region < within || ':'
   union
  select p.region from figure p
   where p.region >= within and p.region < within || ':'
     and exists (select from figure_day f join staffing_rule s
                     on (s.effective_from > f.day and s.effective_from <= today)
                     or (s.effective_to >= f.day and s.effective_to < today))
$$;

-- The figures of a region today, exact whatever the sweep has or has not done. For the system, like business_now.
create function figures(within text, today date)
  returns table (region text, tier text, operating int, covered int, need_staff int, staffed int, collectable int,
                 collected int, in_base int)
  language sql stable as $$
  with stale as materialized (select region from stale_places(within, today))
  select f.region, f.tier, f.operating, f.covered, f.need_staff, f.staffed, f.collectable, f.collected, f.in_base
    from figure f
   where f.region >= within and f.region < within || ':' and not exists (select from stale s where s.region = f.region)
   union all
  select s.region, n.* from stale s cross join lateral place_figures(s.region, today) n
$$;

-- Whoever changes what figures are made of names the place. One function per kind of change; all run once per statement.
create function mark_stale() returns trigger language plpgsql as $$
begin
  insert into stale_place (region) select distinct region from changed;
  return null;
end $$;

create function mark_stale_business() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  select distinct unnest(array[o.region, n.region])
    from was o join became n on n.id = o.id
   where (o.region, o.tier, o.state, o.kind, o.size, o.chain_head, o.canteen, o.diners, o.director is null, o.officers >= 1,
          o.uscc, o.address = '', o.legal_representative is null)
         is distinct from
         (n.region, n.tier, n.state, n.kind, n.size, n.chain_head, n.canteen, n.diners, n.director is null, n.officers >= 1,
          n.uscc, n.address = '', n.legal_representative is null);
  return null;
end $$;

create function mark_stale_assignment() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  select distinct b.region
    from was o join became n on n.id = o.id join business b on b.id = n.business_id
   where (o.cadre_id, o.ended_on is null, o.business_id) is distinct from (n.cadre_id, n.ended_on is null, n.business_id);
  return null;
end $$;

create function mark_stale_licence() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  select distinct unnest(array[o.region, n.region])
    from was o join became n on n.id = o.id
   where (o.region, o.business_id, o.number, o.valid_to, o.state)
         is distinct from (n.region, n.business_id, n.number, n.valid_to, n.state);
  return null;
end $$;

create function mark_stale_contact() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  select distinct unnest(array[o.region, n.region])
    from was o join became n on n.party_id = o.party_id
   where (o.region, o.reachable) is distinct from (n.region, n.reachable);
  return null;
end $$;

create function mark_stale_person() returns trigger language plpgsql as $$
begin
  insert into stale_place (region)
  select distinct a.region
    from was o join became n on n.id = o.id and n.in_post <> o.in_post
    join assignment a on a.cadre_id = n.id and a.ended_on is null;
  return null;
end $$;

create trigger business_in after insert on business
  referencing new table as changed for each statement execute function mark_stale();
create trigger business_out after delete on business
  referencing old table as changed for each statement execute function mark_stale();
create trigger business_other after update on business
  referencing old table as was new table as became for each statement execute function mark_stale_business();
create trigger assignment_in after insert on assignment
  referencing new table as changed for each statement execute function mark_stale();
create trigger assignment_out after delete on assignment
  referencing old table as changed for each statement execute function mark_stale();
create trigger assignment_other after update on assignment
  referencing old table as was new table as became for each statement execute function mark_stale_assignment();
create trigger licence_in after insert on licence
  referencing new table as changed for each statement execute function mark_stale();
create trigger licence_out after delete on licence
  referencing old table as changed for each statement execute function mark_stale();
create trigger licence_other after update on licence
  referencing old table as was new table as became for each statement execute function mark_stale_licence();
create trigger contact_in after insert on contact
  referencing new table as changed for each statement execute function mark_stale();
create trigger contact_out after delete on contact
  referencing old table as changed for each statement execute function mark_stale();
create trigger contact_other after update on contact
  referencing old table as was new table as became for each statement execute function mark_stale_contact();
create trigger person_other after update on person
  referencing old table as was new table as became for each statement execute function mark_stale_person();

insert into stale_place (region) select distinct region from business;
