-- Contact details at rest: sealed, with the masked form beside them (quality.md, Security).
alter table contact add email_sealed text, add phone_sealed text, add key_id text;
create index contact_by_key on contact (key_id);
comment on column contact.email is 'masked form; the address itself is in email_sealed';
comment on column contact.phone is 'masked form; the number itself is in phone_sealed';
comment on column contact.email_sealed is 'v1.<key id>.<base64>, bound to this row and column';
comment on column contact.key_id is 'key of the sealed columns; null: from before sealing, email and phone are still plain until the sweep has been there';
