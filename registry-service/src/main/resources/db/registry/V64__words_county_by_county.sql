-- Words are looked for county by county, so their terms are kept county by county, too: a pair of characters that a tenth of a
-- province's businesses carry is carried by some hundred of a county's, and to cut several such lists costs next to nothing.

create function search_terms(place text, words text) returns int[] language plpgsql immutable strict parallel safe as $$
declare
  letters text[] := string_to_array(words, null);
  county  int := ((left(place, 6)::bigint * 2654435761) % 4294967296 - 2147483648)::int;
  terms   int[] := '{}';
  before  int := 0;
  letter  int;
begin
  for i in 1 .. coalesce(cardinality(letters), 0) loop
    letter := ascii(letters[i]);
    if i > 1 then
      terms := terms || ((((before & 32767) << 16) | (letter & 65535)) # county);
    end if;
    before := letter;
  end loop;
  return terms;
end $$;
comment on function search_terms is
  'every two neighbouring characters in a county as a number; different ones may share it, so what is found is compared again';

create or replace function index_new_businesses() returns trigger language plpgsql as $$
begin
  insert into business_search (business_id, region, terms)
  select id, region, search_terms(region, search_text(name)) || search_terms(region, search_text(address))
                       || search_tags(region, tier, kind, state, high_risk)
    from added
  on conflict (business_id) do nothing;
  return null;
end $$;

create or replace function index_changed_business() returns trigger language plpgsql as $$
begin
  update business_search
     set region = new.region,
         terms = search_terms(new.region, search_text(new.name)) || search_terms(new.region, search_text(new.address))
                   || search_tags(new.region, new.tier, new.kind, new.state, new.high_risk)
   where business_id = new.id;
  return null;
end $$;

-- The owner reads past row-level security here, so that it need not be a superuser.
alter table business no force row level security;
alter table business_search no force row level security;
update business_search s
   set terms = search_terms(b.region, search_text(b.name)) || search_terms(b.region, search_text(b.address))
                 || search_tags(b.region, b.tier, b.kind, b.state, b.high_risk)
  from business b
 where b.id = s.business_id;
alter table business_search force row level security;
alter table business force row level security;
