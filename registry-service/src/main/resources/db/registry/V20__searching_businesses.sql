-- Finding businesses by any part of name or address, fast, without an extension (quality.md: never LIKE '%..%').

create function search_text(words text) returns text language sql immutable strict parallel safe
  return upper(replace(normalize(words, nfkc), ' ', '') collate "C");
comment on function search_text is 'as it is compared: full-width forms folded, no blanks, capitals';

create function search_grams(words text) returns int[] language plpgsql immutable strict parallel safe as $$
declare
  letters text[] := string_to_array(words, null);
  grams   int[] := '{}';
  before  int := 0;
  letter  int;
begin
  for i in 1 .. coalesce(cardinality(letters), 0) loop
    letter := ascii(letters[i]);
    if i > 1 then
      grams := grams || (((before & 32767) << 16) | (letter & 65535));
    end if;
    before := letter;
  end loop;
  return grams;
end $$;
comment on function search_grams is
  'every two neighbouring characters as a number; different pairs may share one, so what is found is compared again';

create function search_tags(place text, tier text, kind text, state text, high_risk boolean) returns int[]
  language sql immutable parallel safe
  return array_remove(array[
    -1000000 - nullif(left(place, 6), '')::int,
    -100 - array_position(array['A', 'B', 'C', 'D'], tier),
    -200 - array_position(array['FOOD_PRODUCTION', 'SPECIAL_FOOD_PRODUCTION', 'FOOD_SALES', 'CATERING', 'SCHOOL_CANTEEN',
                                'STAFF_CANTEEN', 'WORKSHOP', 'SMALL_CATERING', 'STALL', 'OTHER'], kind),
    -300 - array_position(array['OPERATING', 'SUSPENDED', 'DEREGISTERED', 'LOST'], state),
    case when high_risk then -400 end], null);
comment on function search_tags is 'what else a business is found by, as negative numbers beside the grams; null asks for nothing';

create table business_search (
  business_id uuid primary key,
  region      text collate "C" not null,
  terms       int[] not null
);
create index business_search_terms on business_search using gin (terms);
comment on table business_search is
  'the terms each business is found by; kept by triggers, apart from business because that table changes with every version';

-- The owner reads past row-level security here, so that it need not be a superuser.
alter table business no force row level security;
insert into business_search (business_id, region, terms)
select id, region, search_grams(search_text(name)) || search_grams(search_text(address))
                     || search_tags(region, tier, kind, state, high_risk)
  from business;

alter table business force row level security;
call protect_by_region('business_search');

create function index_new_businesses() returns trigger language plpgsql as $$
begin
  insert into business_search (business_id, region, terms)
  select id, region, search_grams(search_text(name)) || search_grams(search_text(address))
                       || search_tags(region, tier, kind, state, high_risk)
    from added
  on conflict (business_id) do nothing;
  return null;
end $$;
create trigger business_added after insert on business referencing new table as added
  for each statement execute function index_new_businesses();

create function index_changed_business() returns trigger language plpgsql as $$
begin
  update business_search
     set region = new.region,
         terms = search_grams(search_text(new.name)) || search_grams(search_text(new.address))
                   || search_tags(new.region, new.tier, new.kind, new.state, new.high_risk)
   where business_id = new.id;
  return null;
end $$;
create trigger business_changed after update of name, address, region, tier, kind, state, high_risk on business
  for each row
  when ((old.name, old.address, old.region, old.tier, old.kind, old.state, old.high_risk)
        is distinct from (new.name, new.address, new.region, new.tier, new.kind, new.state, new.high_risk))
  execute function index_changed_business();

create index business_by_code on business (left(region, 6), uscc text_pattern_ops);
create index business_by_site on business (site_no) where site_no <> '';
create index licence_by_number on licence (number);
create index licence_by_end on licence (left(region, 6), valid_to) where state = 'VALID';
create index person_by_name on person (name);
