-- Figures frozen at the end of a quarter (domain.md §9): what each business counted for, the sums, and a chain of hashes.

create table figure_period (
  period        text primary key,
  last_day      date not null,
  frozen_at     timestamptz not null,
  previous_hash text not null,
  hash          text not null
);
comment on table figure_period is 'quarters that are over; the hash covers the sums, and through them every business';

create table next_period (
  only_row boolean primary key default true,
  last_day date not null,
  constraint next_period_single check (only_row)
);
comment on table next_period is 'the quarter to be frozen next; set when the first business is on the register';

create table frozen_business (
  period      text not null references figure_period,
  region      text collate "C" not null,
  business_id uuid not null,
  name        text not null,
  tier        text not null,
  cadre_id    uuid,
  operating   boolean not null,
  covered     boolean not null,
  need_staff  boolean not null,
  staffed     boolean not null,
  collectable boolean not null,
  collected   boolean not null,
  in_base     int not null,
  primary key (period, region, business_id)
);
create index frozen_business_uncovered on frozen_business (period, region, business_id) where operating and not covered;
create index frozen_business_unstaffed on frozen_business (period, region, business_id) where need_staff and not staffed;
create index frozen_business_uncollected on frozen_business (period, region, business_id) where collectable and not collected;
comment on column frozen_business.business_id is 'no foreign key, nor for the cadre: this is what stood there, whatever becomes of it';
call protect_by_region('frozen_business');
revoke update, delete on frozen_business from ${app}, ${job};

create table frozen_sum (
  period      text not null references figure_period,
  region      text collate "C" not null,
  tier        text not null,
  operating   int not null,
  covered     int not null,
  need_staff  int not null,
  staffed     int not null,
  collectable int not null,
  collected   int not null,
  in_base     int not null,
  hash        text not null,
  primary key (period, region, tier)
);
comment on column frozen_sum.hash is 'of the lines of its businesses, in order of their ids';
call protect_by_region('frozen_sum');
revoke update, delete on frozen_sum from ${app}, ${job};

create table figure_revision (
  id         uuid primary key,
  seq        bigint not null generated always as identity,
  period     text not null references figure_period,
  region     text collate "C" not null,
  reason     text not null,
  revised_at timestamptz not null,
  revised_by uuid not null
);
create index figure_revision_by_period on figure_revision (period, region);
comment on table figure_revision is 'a quarter counted again after later fixes; shown beside what was frozen, never over it';
call protect_by_region('figure_revision');

create table revised_sum (
  revision_id uuid not null references figure_revision,
  region      text collate "C" not null,
  tier        text not null,
  operating   int not null,
  covered     int not null,
  need_staff  int not null,
  staffed     int not null,
  collectable int not null,
  collected   int not null,
  in_base     int not null,
  primary key (revision_id, region, tier)
);
call protect_by_region('revised_sum');

-- What each business of a place counted for when a quarter was over. State, coverage, registration, licences and staffing
-- rules are those of that day; what has no history (tier, names, address, telephone) is as it stands now. Whoever leaves a
-- post has the assignments ended on that day, so an assignment that stood had a cadre in post. A state that an import
-- changed afterwards left no trace of the one before: then what was frozen stands.
create function business_at_end(place text, of_period text, last_day date, over timestamptz)
  returns table (id uuid, name text, region text, tier text, cadre_id uuid, operating boolean, covered boolean,
                 need_staff boolean, staffed boolean, collectable boolean, collected boolean, in_base int)
  language sql stable as $$
  select m.id, m.name, m.region, m.tier, a.cadre_id, o.operating, o.operating and a.cadre_id is not null,
         o.operating and m.need_staff, o.operating and m.need_staff and m.staffed,
         o.operating or m.licensed, (o.operating or m.licensed) and m.whole,
         case when m.whole then m.in_base else 0 end
    from business_marks(place, last_day) m
    left join lateral (select c.from_state = 'OPERATING' as operating from state_change c
                        where c.business_id = m.id and c.seen_at >= over order by c.seen_at limit 1) later
           on m.state_since > last_day
    left join frozen_business f
           on f.period = of_period and f.region = m.region and f.business_id = m.id and m.state_since > last_day
   cross join lateral (select coalesce(later.operating, f.operating, m.state = 'OPERATING') as operating) o
    left join lateral (select x.cadre_id from assignment x
                        where x.business_id = m.id and x.started_on <= last_day
                          and (x.ended_on is null or x.ended_on > last_day)
                        order by x.started_on desc, x.created_at desc limit 1) a on true
   where m.registered_at < over
$$;

create view frozen_recount with (security_invoker = true) as
  select b.period, b.region, b.tier,
         count(*) filter (where b.operating)::int as operating, count(*) filter (where b.covered)::int as covered,
         count(*) filter (where b.need_staff)::int as need_staff, count(*) filter (where b.staffed)::int as staffed,
         count(*) filter (where b.collectable)::int as collectable,
         count(*) filter (where b.collected)::int as collected, sum(b.in_base)::int as in_base,
         encode(sha256(convert_to(string_agg(
           concat_ws('|', b.business_id, b.name, coalesce(b.cadre_id::text, '-'), b.operating, b.covered, b.need_staff,
                     b.staffed, b.collectable, b.collected, b.in_base), e'\n' order by b.business_id), 'UTF8')), 'hex') as hash
    from frozen_business b
   group by b.period, b.region, b.tier;
comment on view frozen_recount is 'the sums as they follow from the businesses; equal to frozen_sum unless somebody tampered';

-- The base as it stood at an instant: a later list replaces an earlier one in the region it was handed in for.
create function licence_base_at(within text, at timestamptz) returns table (region text, rows int) language sql stable as $$
  select c.region, c.rows
    from licence_base_count c join licence_base_load l on l.id = c.load_id
   where c.region >= within and c.region < within || ':' and l.loaded_at < at
     and not exists (select from licence_base_load n
                      where n.loaded_at < at and n.seq > l.seq and starts_with(c.region, n.region))
$$;

create function period_hash(of_period text, over timestamptz, previous text) returns text language sql stable as $$
  select encode(sha256(convert_to(concat_ws(e'\n', previous, of_period,
           (select string_agg(concat_ws('|', s.region, s.tier, s.operating, s.covered, s.need_staff, s.staffed,
                                        s.collectable, s.collected, s.in_base, s.hash), e'\n' order by s.region, s.tier)
              from frozen_sum s where s.period = of_period),
           (select string_agg(concat_ws('|', n.region, n.rows), e'\n' order by n.region, n.rows)
              from licence_base_at('', over) n)), 'UTF8')), 'hex')
$$;

create function revised_sums(of_period text, within text)
  returns table (region text, tier text, operating int, covered int, need_staff int, staffed int, collectable int,
                 collected int, in_base int)
  language sql stable as $$
  select distinct on (s.region, s.tier)
         s.region, s.tier, s.operating, s.covered, s.need_staff, s.staffed, s.collectable, s.collected, s.in_base
    from (select f.region, f.tier, f.operating, f.covered, f.need_staff, f.staffed, f.collectable, f.collected, f.in_base,
                 0 as seq
            from frozen_sum f
           where f.period = of_period and f.region >= within and f.region < within || ':'
           union all
          select v.region, v.tier, v.operating, v.covered, v.need_staff, v.staffed, v.collectable, v.collected, v.in_base,
                 r.seq
            from figure_revision r join revised_sum v on v.revision_id = r.id
           where r.period = of_period and v.region >= within and v.region < within || ':') s
   order by s.region, s.tier, s.seq desc
$$;
comment on function revised_sums is 'each place as the latest revision has it, or as it was frozen';
