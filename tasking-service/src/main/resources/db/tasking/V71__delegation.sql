-- Who makes the visit of a task for its cadre; the assignment stays as the register has it.
create table task_delegate (
  delegation_id uuid primary key,
  task_id       uuid not null references task,
  business_id   uuid not null,
  region        text collate "C" not null,
  cadre_id      uuid not null,
  delegate_id   uuid not null,
  reason        text not null constraint delegate_why check (btrim(reason) <> ''),
  given_by      uuid not null,
  given_at      timestamptz not null,
  ended_at      timestamptz,
  ended_why     text,
  constraint delegate_another check (delegate_id <> cadre_id),
  constraint delegate_ended check ((ended_at is null) = (ended_why is null))
);
comment on column task_delegate.cadre_id is 'whose task it was when it was handed on; ends when the task has another cadre';
create unique index task_delegate_once on task_delegate (task_id) where ended_at is null;
create index task_delegate_by_task on task_delegate (task_id, given_at);
create index task_delegate_by_delegate on task_delegate (delegate_id) where ended_at is null;
create index task_delegate_by_business on task_delegate (business_id) where ended_at is null;
call protect_by_region('task_delegate');

-- Who was there besides and puts their name to it.
create table task_co_signature (
  task_id   uuid not null references task,
  person_id uuid not null,
  region    text collate "C" not null,
  signature text not null constraint co_signed check (btrim(signature) <> ''),
  signed_at timestamptz not null,
  primary key (task_id, person_id)
);
call protect_by_region('task_co_signature');
