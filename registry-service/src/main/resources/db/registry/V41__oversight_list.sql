-- 督查清单: what an office looks at when it checks cadres and businesses (domain.md §7.32); each place may set its own.
create table oversight_list (
  id         uuid primary key,
  region     text collate "C" not null,
  version    int not null,
  items      jsonb not null,
  set_by     uuid not null,
  set_at     timestamptz not null,
  constraint oversight_list_version_once unique (region, version)
);
comment on table oversight_list is 'never overwritten; the highest version of the nearest place upward is in force, else the shipped one';
call protect_by_region('oversight_list');
