-- A person's code is kept as it was written and identifies whatever its letters' case.
create index person_by_code on person (upper(code));
comment on column person.code is '工号 or 编号 as first written; the id is made of it in capitals';
