-- Evidence: what people upload beside a record. Kept in the database, so that a backup has both or neither.
create table evidence_file (
  id          uuid primary key,
  region      text collate "C" not null,
  name        text not null,
  type        text not null,
  size        int not null,
  hash        text not null,
  content     bytea not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  subject     text,
  constraint evidence_file_size_positive check (size > 0)
);
alter table evidence_file alter column content set storage external;
create index evidence_file_by_subject on evidence_file (subject);
create index evidence_file_unattached on evidence_file (uploaded_at) where subject is null;
comment on table evidence_file is 'files of services that keep evidence; cleaned of personal metadata before they are stored';
comment on column evidence_file.region is 'the uploader''s, then that of the record it is attached to';
comment on column evidence_file.subject is 'the record it belongs to, such as training:<id>; null for at most a day';
comment on column evidence_file.hash is 'SHA-256 of the content as stored';
call protect_by_region('evidence_file');
