-- For whom a liaison or a deputy acts, without reading everybody.
create index person_copy_by_liaison on person_copy (liaison_id) where liaison_id is not null;
create index person_copy_by_deputy on person_copy (deputy_id) where deputy_id is not null;
