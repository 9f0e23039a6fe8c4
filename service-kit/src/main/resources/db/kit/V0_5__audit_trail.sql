-- Where an act came from, and a trail that nobody using the service can rewrite.
alter table audit add column from_address text;
alter table audit add column hash_version smallint not null default 1;
alter table audit alter column hash_version set default 2;
comment on column audit.from_address is 'address of whoever asked, as the portal saw it; null for what the system did';
comment on column audit.hash_version is '1: without from_address, the time as fine as the clock had it; 2: with it, the time in microseconds';

create index audit_by_person on audit (person_id, id);
create index audit_by_subject on audit (subject, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
