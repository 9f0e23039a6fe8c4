-- Same name and address in the same county, whatever the punctuation, blanks and widths: perhaps the same business.

create function likeness(name text, address text, region text) returns uuid language sql immutable strict parallel safe as $$
  select case when address <> '' then
    md5(upper(regexp_replace(normalize(name || '|' || address, NFKC), '[\s,.;:()_#"''·、，。；：（）—-]+', '', 'g'))
        || left(region, 6))::uuid end
$$;
comment on function likeness is 'null without an address: a name alone says nothing';

create index business_by_likeness on business (likeness(name, address, region));
