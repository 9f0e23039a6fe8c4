create table api_client (
    client_id     text        not null,
    name          text        not null,
    secret_hash   text        not null,
    person_id     uuid,
    redirect_uris text[]      not null default '{}',
    enabled       boolean     not null default true,
    created_by    uuid,
    created_at    timestamptz not null,
    constraint api_client_pk primary key (client_id),
    constraint api_client_one_use check ((person_id is null) <> (cardinality(redirect_uris) = 0))
);
comment on table api_client is 'Programs that may ask for tokens: a script acts as one person; an application signs people in and is sent back to one of its addresses.';
create index api_client_by_person on api_client (person_id);

-- The table of Spring Authorization Server, as it ships it, with PostgreSQL's types. Rows live from sign-in of an
-- application until its last token ends.
create table oauth2_authorization (
    id                            varchar(100) not null,
    registered_client_id          varchar(100) not null,
    principal_name                varchar(200) not null,
    authorization_grant_type      varchar(100) not null,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text,
    constraint oauth2_authorization_pk primary key (id)
);
create index oauth2_authorization_by_code on oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_by_state on oauth2_authorization (state);
create index oauth2_authorization_by_access_token on oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_by_end on oauth2_authorization (authorization_code_expires_at);
