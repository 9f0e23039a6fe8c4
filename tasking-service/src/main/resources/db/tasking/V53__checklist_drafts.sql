-- What offices are writing; one draft for a place, level group and kind (domain.md §5.21).
create table checklist_draft (
  draft_id         uuid primary key,
  region           text collate "C" not null,
  region_name      text not null,
  level_group      text not null constraint draft_group check (level_group in ('TOWNSHIP', 'VILLAGE')),
  kind             text,
  title            text not null,
  items            jsonb not null,
  based_on         uuid not null,
  based_on_version int not null,
  revision         int not null default 1,
  written_at       timestamptz not null,
  written_by       uuid not null,
  changed_at       timestamptz not null,
  changed_by       uuid not null,
  constraint draft_once unique nulls not distinct (region, level_group, kind),
  constraint draft_base foreign key (based_on, based_on_version) references checklist
);
comment on column checklist_draft.items is '[{topic, block, title, guidance, failure}] in order; topic is null for one that is new';
comment on column checklist_draft.revision is 'grows with every change; who saves an older one is told';
create index checklist_draft_by_base on checklist_draft (based_on, based_on_version);
call protect_by_region('checklist_draft');

-- Everybody reads what is published; a place writes its own only, and nobody changes it afterwards.
alter table checklist enable row level security;
alter table checklist force row level security;
create policy everybody_reads on checklist for select to ${app} using (true);
create policy own_place_writes on checklist for insert to ${app}
  with check (starts_with('in:' || region, nullif(current_setting('liangze.scope', true), '')));
create policy jobs on checklist to ${job} using (true);
revoke update, delete on checklist, checklist_item from ${app}, ${job};
