-- What happened to a business beside its states and assignments, in the words and place names of the day.
create table business_history (
  id          uuid primary key,
  business_id uuid not null references business,
  region      text collate "C" not null,
  at          timestamptz not null,
  by_person   uuid,
  what        text not null,
  detail      text not null,
  constraint business_history_what_known check (what in ('TIER', 'REGION', 'LICENCE'))
);
create index business_history_by_business on business_history (business_id, at);
comment on column business_history.detail is 'as people read it; names of places are those of the day';
call protect_by_region('business_history');

create function state_name(state text) returns text language sql immutable parallel safe
  return case state when 'OPERATING' then '在产在营' when 'SUSPENDED' then '停业' when 'DEREGISTERED' then '注销'
                    when 'LOST' then '失联' else state end;
