-- A correction is a further version of a visit's record; what was recorded first stays in visit, word for word.
alter table visit
  add column version int not null default 1 constraint visit_version_counts check (version >= 1),
  add column collective_id uuid;
comment on column visit.version is 'the version that stands; 1 until it is corrected';
comment on column visit.collective_id is 'shared by the visits of one collective visit (集中), one per business';
create index visit_by_collective on visit (collective_id) where collective_id is not null;

create table visit_correction (
  visit_id       uuid not null references visit,
  version        int not null constraint correction_follows check (version >= 2),
  region         text collate "C" not null,
  corrected_by   uuid not null,
  corrected_at   timestamptz not null,
  reason         text not null constraint correction_explained check (btrim(reason) <> ''),
  mode           text not null constraint correction_mode check (mode in ('ON_SITE', 'VIDEO', 'COLLECTIVE')),
  representative text not null constraint correction_represented check (btrim(representative) <> ''),
  primary key (visit_id, version)
);
comment on table visit_correction is 'what a correction made of the visit, in full; never changed afterwards';
call protect_by_region('visit_correction');

alter table visit_answer
  add column version int not null default 1,
  drop constraint visit_answer_pkey,
  add primary key (visit_id, version, item);
comment on column visit_answer.version is 'of the visit; each version has all its answers, so the ones that stand are those of visit.version';

-- Photos are always optional, and come when there is a network: before the visit or after it.
create table visit_photo (
  photo_id    uuid primary key,
  visit_id    uuid not null,
  business_id uuid not null,
  region      text collate "C" not null,
  item        int,
  file_id     uuid not null constraint photo_file references evidence_file,
  sent_hash   text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  arrived     boolean not null
);
comment on column visit_photo.photo_id is 'given by the phone, so that a repeated send is the same photo';
comment on column visit_photo.visit_id is 'no foreign key: the photo may be there first';
comment on column visit_photo.item is 'of the checklist; null for the whole visit';
comment on column visit_photo.sent_hash is 'SHA-256 of what was sent, before it was cleaned';
comment on column visit_photo.arrived is 'whether the visit is there; if it never comes, the photo goes';
create index photo_by_visit on visit_photo (visit_id, uploaded_at);
create index photo_by_file on visit_photo (file_id);
create index photo_waiting on visit_photo (uploaded_at) where not arrived;
call protect_by_region('visit_photo');
