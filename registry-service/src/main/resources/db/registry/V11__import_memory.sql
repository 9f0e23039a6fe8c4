-- What imports remember: what columns are for, and which key means which business.

create table import_mapping (
  id          uuid primary key,
  region      text collate "C" not null,
  source      text not null,
  fingerprint text not null,
  kind        text not null,
  targets     jsonb not null,
  used_at     timestamptz not null
);
create unique index import_mapping_once on import_mapping (region, source, kind, md5(fingerprint));
comment on table import_mapping is 'columns as a user mapped them, proposed for the next sheet of that source or with these titles';
call protect_by_region('import_mapping');

create table import_alias (
  key         uuid primary key,
  business_id uuid not null references business,
  region      text collate "C" not null,
  by_person   uuid not null,
  at          timestamptz not null
);
create index import_alias_by_business on import_alias (business_id);
comment on table import_alias is 'a key in a file that a person said is a business registered under another';
call protect_by_region('import_alias');
