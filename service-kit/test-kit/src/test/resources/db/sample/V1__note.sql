create table note (
  id          bigint generated always as identity primary key,
  region      text collate "C" not null,
  text        text not null,
  due         timestamptz not null,
  reminded_at timestamptz
);
call protect_by_region('note');
