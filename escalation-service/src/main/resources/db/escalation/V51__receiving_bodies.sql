-- Who receives hand-offs for a kind of body in a place; the narrowest place and the latest version in force count.
create table receiving_body (
  body             text not null,
  place            text collate "C" not null,
  effective_from   date not null,
  version          integer not null,
  receiver_id      uuid,
  by_id            uuid not null,
  at               timestamptz not null,
  constraint receiving_body_once primary key (body, place, effective_from, version)
);
comment on table receiving_body is 'Versions, only ever added. Read for places above the caller''s own too, so not bound to a scope; it names offices, not persons'' matters.';
comment on column receiving_body.receiver_id is 'null: nobody in particular any more; a wider place''s entry does not come back, the register''s market regulator does';

alter table business_copy add column kind text;
comment on column business_copy.kind is 'null for a copy older than this column';
