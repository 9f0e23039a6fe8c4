-- Codes are re-used for other places when an edition changes: what is bound to them is listed for re-binding (quality.md).
alter table region add column abolished_in int;
comment on column region.abolished_in is 'edition in which the code is gone; the row stays for the name in history';
create index region_by_words on region using gin (search_grams(search_text(display_name)));

create table region_past (
  code         text collate "C" not null references region,
  edition      int  not null,
  name         text not null,
  display_name text not null,
  until        timestamptz not null,
  primary key (code, edition)
);
comment on table region_past is 'what a code was called in earlier editions, until when';

create function place_name_at(place text, at timestamptz) returns text language sql stable as $$
  select coalesce((select p.display_name from region_past p where p.code = place and p.until >= at order by p.until limit 1),
                  place_name(place))
$$;
comment on function place_name_at is 'history keeps the old name';

create table region_change (
  code       text collate "C" not null references region,
  edition    int  not null,
  kind       text not null,
  old_name   text not null,
  new_name   text,
  loaded_at  timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (code, edition),
  constraint region_change_kind_known check (kind in ('ABOLISHED', 'RENAMED', 'REUSED')),
  constraint region_change_names check ((kind = 'ABOLISHED') = (new_name is null))
);
create index region_change_open on region_change (code) where settled_at is null;
comment on column region_change.settled_at is 'since when nothing is bound to the old meaning any more, or it was found to be right';

create table region_bound (
  code     text collate "C" not null,
  edition  int  not null,
  party_id uuid not null,
  party    text not null,
  region   text collate "C" not null,
  primary key (code, edition, party_id),
  foreign key (code, edition) references region_change,
  constraint region_bound_party_known check (party in ('BUSINESS', 'PERSON'))
);
comment on table region_bound is 'who was bound to a code when its meaning changed; whoever is bound to it later means the new place';
call protect_by_region('region_bound');
