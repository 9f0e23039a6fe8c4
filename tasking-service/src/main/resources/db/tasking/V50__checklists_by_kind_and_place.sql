-- Checklists by level group, kind of business and place (domain.md §5.21). A published version is never changed: a place
-- that wants something else writes a version of its own, and a place that wants no own list any more writes one that retires it.
alter table checklist
  add column kind         text,
  add column region       text collate "C" not null default '',
  add column region_name  text not null default '全国',
  add column retires      boolean not null default false,
  add column reason       text,
  add column published_at timestamptz,
  add column published_by uuid,
  add constraint checklist_published check (num_nulls(published_at, published_by) in (0, 2)),
  add constraint checklist_retired_why check (retires = (reason is not null));
comment on column checklist.checklist_id is 'the same for all versions of one level group, kind and place: name_uuid(checklist|group[|kind[|region]])';
comment on column checklist.kind is 'kind of business it is for; null for all that have no list of their own';
comment on column checklist.region is 'the place whose list it is; empty for the whole country';
comment on column checklist.retires is 'from its day on the place has no list of its own here, and the wider one counts again; it has no items';
comment on column checklist.published_at is 'null for what ships';
create index checklist_by_place on checklist (region, level_group);

alter table checklist_item add column topic text;
comment on column checklist_item.topic is 'what the item is about, the same in every version and list however it is reworded or moved; by it a failure is known to repeat';

update checklist_item i
   set topic = t.topic
  from (values
    ('TOWNSHIP', 1, 'licence'), ('TOWNSHIP', 2, 'scope'), ('TOWNSHIP', 3, 'rules'), ('TOWNSHIP', 4, 'officers'),
    ('TOWNSHIP', 5, 'officer-duties'), ('TOWNSHIP', 6, 'risk-list'), ('TOWNSHIP', 7, 'daily-control'),
    ('TOWNSHIP', 8, 'weekly-monthly'), ('TOWNSHIP', 9, 'staff-health'), ('TOWNSHIP', 10, 'purchase'),
    ('TOWNSHIP', 11, 'storage'), ('TOWNSHIP', 12, 'premises'), ('TOWNSHIP', 13, 'processing'),
    ('TOWNSHIP', 14, 'disinfection'), ('TOWNSHIP', 15, 'additives'), ('TOWNSHIP', 16, 'expiry'),
    ('TOWNSHIP', 17, 'samples'), ('TOWNSHIP', 18, 'emergency-plan'), ('TOWNSHIP', 19, 'unsafe-food'),
    ('TOWNSHIP', 20, 'last-issues'), ('TOWNSHIP', 21, 'training'), ('TOWNSHIP', 22, 'commitment'),
    ('TOWNSHIP', 23, 'publicity'),
    ('VILLAGE', 1, 'licence'), ('VILLAGE', 2, 'scope'), ('VILLAGE', 3, 'officers'), ('VILLAGE', 4, 'daily-control'),
    ('VILLAGE', 5, 'staff-health'), ('VILLAGE', 6, 'purchase'), ('VILLAGE', 7, 'expiry'), ('VILLAGE', 8, 'storage'),
    ('VILLAGE', 9, 'premises'), ('VILLAGE', 10, 'processing'), ('VILLAGE', 11, 'disinfection'),
    ('VILLAGE', 12, 'emergency-plan'), ('VILLAGE', 13, 'unsafe-food'), ('VILLAGE', 14, 'last-issues'),
    ('VILLAGE', 15, 'training'), ('VILLAGE', 16, 'commitment')
  ) as t(level_group, item, topic)
 where i.checklist_id = name_uuid('checklist|' || t.level_group) and i.version = 1 and i.item = t.item;

alter table checklist_item
  alter column topic set not null,
  add constraint item_topic_once unique (checklist_id, version, topic);
