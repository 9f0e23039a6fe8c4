create table account (
    person_id     uuid        not null,
    password_hash text        not null,
    must_change   boolean     not null,
    failures      integer     not null default 0,
    failing_since timestamptz,
    locked_until  timestamptz,
    changed_at    timestamptz not null,
    constraint account_pk primary key (person_id),
    constraint account_failures_counted check (failures >= 0)
);
comment on table account is 'The password of a person of the built-in identity. Who the person is, and whether in post, stands in person_copy; a person without a row cannot sign in.';
comment on column account.failures is 'Attempts since failing_since that did not succeed; counted before the password is checked, so that parallel guesses count too.';

-- A person signs in with the code of the register; for a business that is its credit code.
create index person_copy_by_code on person_copy (lower(code));
