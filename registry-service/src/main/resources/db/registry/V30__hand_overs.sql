-- Hand-over orders: one order moves what a cadre holds to successors (domain.md §3.6).

create table hand_over_number (
  region text collate "C" not null,
  year   int not null,
  last   int not null,
  primary key (region, year)
);
comment on table hand_over_number is 'the last number an office gave in a year; taken in the order''s own transaction, so none is missing';
call protect_by_region('hand_over_number');

create table hand_over (
  id         uuid primary key,
  issued_in  text collate "C" not null,
  year       int  not null,
  number     int  not null,
  from_id    uuid not null references person,
  region     text collate "C" not null,
  reason     text not null,
  leaves     boolean not null,
  effective  date not null,
  moved      int  not null,
  gaps       int  not null,
  ordered_by uuid not null,
  ordered_at timestamptz not null,
  constraint hand_over_number_once unique (issued_in, year, number),
  constraint hand_over_explained check (btrim(reason) <> '')
);
create index hand_over_by_cadre on hand_over (from_id);
create index hand_over_by_time on hand_over (ordered_at, id);
comment on column hand_over.issued_in is 'scope of the office that ordered it; numbered per office and year';
comment on column hand_over.region is 'place of the cadre who hands over';
call protect_by_region('hand_over');

create table hand_over_item (
  hand_over_id uuid not null references hand_over,
  business_id  uuid not null references business,
  successor_id uuid references person,
  region       text collate "C" not null,
  primary key (hand_over_id, business_id)
);
create index hand_over_item_by_business on hand_over_item (business_id);
create index hand_over_item_by_successor on hand_over_item (successor_id);
comment on column hand_over_item.successor_id is 'null: nobody was named, the business is a gap';
call protect_by_region('hand_over_item');
