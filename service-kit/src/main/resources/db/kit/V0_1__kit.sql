-- Two roles use this schema and own nothing in it: the login role, bound by row-level security, and the job role.
grant usage on schema ${flyway:defaultSchema} to ${app}, ${job};
alter default privileges in schema ${flyway:defaultSchema} grant select, insert, update, delete on tables to ${app}, ${job};
alter default privileges in schema ${flyway:defaultSchema} grant usage on sequences to ${app}, ${job};

-- The same ids as Ids.named(a, b, c) for the text 'a|b|c': a name-based (version 3) UUID.
create function name_uuid(name text) returns uuid language sql immutable strict parallel safe as $$
  select encode(set_byte(set_byte(hash, 6, (get_byte(hash, 6) & 15) | 48), 8, (get_byte(hash, 8) & 63) | 128), 'hex')::uuid
    from (select decode(md5(name), 'hex') as hash) as digest
$$;

-- An instant as events carry it.
create function json_instant(at timestamptz) returns text language sql immutable strict parallel safe as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- Rows of a region are seen by callers whose scope is a prefix of it, and by jobs. The setting is 'in:' and the scope: once a
-- session has used it, it reads as '' outside a transaction, which must mean nobody and not the whole country.
create procedure protect_by_region(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %s to ${app} using (starts_with(''in:'' || region, nullif(current_setting(''liangze.scope'', true), '''')))', target);
  execute format('create policy jobs on %s to ${job} using (true)', target);
end $$;

create table outbox (
  id          bigint generated always as identity primary key,
  event_id    uuid not null,
  topic       text not null,
  type        text not null,
  key         text not null,
  cause       uuid,
  occurred_at timestamptz not null,
  payload     text,
  shard       smallint not null generated always as ((hashtext(key) & 3)::smallint) stored
);
create index outbox_by_shard on outbox (shard, id);
alter table outbox set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
comment on table outbox is 'Facts on their way to Kafka; a row is deleted once it is there';
comment on column outbox.shard is 'A key always falls into the same shard, and one relay at a time empties a shard: order per key';

create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  constraint inbox_once primary key (consumer, event_id)
);
comment on table inbox is 'Events whose effect is stored; the same event again changes nothing';

create table dead_letter (
  id          uuid primary key,
  consumer    text not null,
  topic       text not null,
  key         text not null,
  event_id    uuid not null,
  type        text not null,
  occurred_at timestamptz not null,
  payload     text,
  reason      text not null,
  parked_at   timestamptz not null,
  replayed_at timestamptz
);

create table idempotency (
  person_id   uuid not null,
  key         text not null,
  fingerprint uuid not null,
  answer      text,
  created_at  timestamptz not null,
  constraint idempotency_once primary key (person_id, key)
);

create table person_copy (
  person_id   uuid primary key,
  code        text not null,
  name        text not null,
  role        text not null,
  level       text not null,
  region      text collate "C" not null,
  region_name text not null,
  unit        text not null,
  liaison_id  uuid,
  head_id     uuid,
  deputy_id   uuid,
  business_id uuid,
  in_post     boolean not null,
  version     bigint not null
);
create index person_copy_by_role on person_copy (role, region);
create index person_copy_by_head on person_copy (head_id);
comment on table person_copy is 'The people on the register as this service knows them, from registry.person';

create table policy (
  name           text not null,
  region         text collate "C" not null,
  effective_from date not null,
  version        integer not null,
  value          jsonb not null,
  constraint policy_once primary key (name, region, effective_from, version)
);
comment on table policy is 'Parameters that places set for themselves; the longest region prefix and the latest date win';

create table audit (
  id            bigint generated always as identity primary key,
  region        text collate "C" not null,
  at            timestamptz not null,
  person_id     uuid not null,
  act           text not null,
  subject       text not null,
  before        text,
  after         text,
  previous_hash text not null,
  hash          text not null
);
create index audit_by_region on audit (region, id);
call protect_by_region('audit');
revoke update, delete on audit from ${app}, ${job};
comment on table audit is 'Append-only; each entry carries the hash of the one before it in its region';
