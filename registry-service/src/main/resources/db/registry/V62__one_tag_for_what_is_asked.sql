-- A list may be asked for by tier, kind and state in any combination, county by county. Each combination that a business
-- fulfils is a term of its own, so that a rare one (tier A, not to be found) is looked up and not cut out of frequent ones.

create function search_tag(place text, tier text, kind text, state text) returns int
  language sql immutable parallel safe
  return -1000 - (left(place, 6)::int * 275
    + coalesce(array_position(array['A', 'B', 'C', 'D'], tier), 0) * 55
    + coalesce(array_position(array['FOOD_PRODUCTION', 'SPECIAL_FOOD_PRODUCTION', 'FOOD_SALES', 'CATERING', 'SCHOOL_CANTEEN',
                                    'STAFF_CANTEEN', 'WORKSHOP', 'SMALL_CATERING', 'STALL', 'OTHER'], kind), 0) * 5
    + coalesce(array_position(array['OPERATING', 'SUSPENDED', 'DEREGISTERED', 'LOST'], state), 0));
comment on function search_tag is 'a negative number beside the grams: in a county and of this tier, kind and state; null asks for any';

create or replace function search_tags(place text, tier text, kind text, state text, high_risk boolean) returns int[]
  language sql immutable parallel safe
  return array_remove(array[
    search_tag(place, null, null, null), search_tag(place, tier, null, null), search_tag(place, null, kind, null),
    search_tag(place, null, null, state), search_tag(place, tier, kind, null), search_tag(place, tier, null, state),
    search_tag(place, null, kind, state), search_tag(place, tier, kind, state),
    case when high_risk then -400 end], null);
comment on function search_tags is 'what else a business is found by: every combination that may be asked for';

create function search_wanted(place text, tier text, kind text, state text, high_risk boolean) returns int[]
  language sql immutable parallel safe
  return array_remove(array[search_tag(place, tier, kind, state), case when high_risk then -400 end], null);
comment on function search_wanted is 'the tags to look for; null and false ask for nothing';

-- The owner reads past row-level security here, so that it need not be a superuser.
alter table business no force row level security;
alter table business_search no force row level security;
update business_search s
   set terms = search_grams(search_text(b.name)) || search_grams(search_text(b.address))
                 || search_tags(b.region, b.tier, b.kind, b.state, b.high_risk)
  from business b
 where b.id = s.business_id;
alter table business_search force row level security;
alter table business force row level security;
