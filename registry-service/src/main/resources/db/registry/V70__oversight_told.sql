-- Which oversight lists the other services were told of; what was set before this was known is told at the next start.
alter table oversight_list add column told_at timestamptz;
create index oversight_list_untold on oversight_list (region, version) where told_at is null;

create table shipped_oversight_list (
  list_id uuid primary key,
  told_at timestamptz not null
);
comment on table shipped_oversight_list is 'the texts that shipped with some release, each told once; list_id is named after the text';
