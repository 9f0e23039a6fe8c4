-- The regulator's base of valid licences, the denominator of 归集率 (domain.md §9).

create table licence_base_load (
  id        uuid primary key,
  seq       bigint not null generated always as identity,
  region    text collate "C" not null,
  digits    int not null,
  rows      int not null,
  loaded_at timestamptz not null,
  loaded_by uuid not null,
  constraint licence_base_load_not_empty check (rows > 0)
);
create index licence_base_load_by_place on licence_base_load (region, loaded_at);
comment on table licence_base_load is 'one list handed in for a region; it replaces what stood there before';
comment on column licence_base_load.digits is 'how finely its rows are placed: the shortest region code in the list';
call protect_by_region('licence_base_load');

create table licence_base (
  number  text not null,
  region  text collate "C" not null,
  load_id uuid not null references licence_base_load,
  uscc    text not null,
  name    text not null,
  primary key (number, region)
);
create index licence_base_by_place on licence_base (region, number);
create index licence_base_by_load on licence_base (load_id);
comment on table licence_base is 'the licences that are valid now, as the latest lists have them';
call protect_by_region('licence_base');

create table licence_base_count (
  load_id uuid not null references licence_base_load,
  region  text collate "C" not null,
  rows    int not null,
  primary key (load_id, region)
);
create index licence_base_count_by_place on licence_base_count (region);
comment on table licence_base_count is 'how many licences a list has in each place; kept, so that the base of any past day is known';
call protect_by_region('licence_base_count');
