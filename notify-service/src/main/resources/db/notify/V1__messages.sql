create table contact (
    party_id uuid primary key,
    email text,
    phone text,
    version bigint not null
);
comment on table contact is 'how to reach a person or a business; personal data, read by no other service (domain.md 8.38)';

create table message (
    message_id uuid primary key,
    recipient_id uuid not null,
    region text collate "C" not null,
    kind text not null,
    subject_key text not null,
    step text not null,
    steps text[] not null,
    subjects text[] not null,
    businesses text not null,
    due date,
    urgent boolean not null,
    digest boolean not null,
    template text not null,
    title text not null,
    body text not null,
    why text not null,
    link text not null,
    matters text[] not null,
    fact_type text,
    fact text,
    fact_at timestamptz not null,
    cause uuid,
    on_behalf_of uuid,
    quiet_from time not null,
    quiet_until time not null,
    state text not null,
    reason text,
    created_at timestamptz not null,
    not_before timestamptz not null,
    issued_at timestamptz,
    read_at timestamptz,
    acknowledged_at timestamptz,
    constraint message_once unique (recipient_id, subject_key, kind, step),
    constraint message_state check (state in ('WAITING', 'ISSUED', 'DROPPED', 'SKIPPED')),
    constraint message_issued check ((state = 'ISSUED') = (issued_at is not null)),
    constraint message_read check (read_at is null or issued_at is not null),
    constraint message_reason check (state not in ('DROPPED', 'SKIPPED') or reason is not null)
);
comment on column message.region is 'the recipient''s region when the message was made';
comment on column message.kind is 'stable code, such as visit-reminder (scenario.md, vocabulary)';
comment on column message.subject_key is 'with recipient, kind and step the dedupe key (domain.md 8.37)';
comment on column message.matters is 'what it asks for; when all of them were closed since fact_at, what is unsent is dropped';
comment on column message.fact is 'the event it was written from, kept until it is issued so that it can be written again without what is done';
comment on column message.quiet_from is 'quiet hours as the policy had them when the message was made';
comment on column message.state is
    'WAITING: for its hour. ISSUED: in the inbox. DROPPED: done meanwhile. SKIPPED: the recipient has left, nobody stands in';

create index message_inbox on message (recipient_id, issued_at desc, message_id desc) where state = 'ISSUED';
create index message_unread on message (recipient_id) where state = 'ISSUED' and read_at is null;
create index message_waiting on message (not_before, recipient_id, kind, message_id) where state = 'WAITING';
create index message_ledger on message (created_at desc, message_id desc);
create index message_ledger_recipient on message (recipient_id, created_at desc, message_id desc);

create table unaddressed (
    unaddressed_id uuid primary key,
    recipient_id uuid not null,
    kind text not null,
    digest boolean not null,
    fact_type text not null,
    fact text not null,
    fact_at timestamptz not null,
    cause uuid not null,
    until timestamptz not null,
    raised_at timestamptz
);
comment on table unaddressed is 'facts for recipients not known here: the register may be a moment behind. After "until" an exception is raised; '
    'what is not a digest is still told once the recipient appears';
create index unaddressed_until on unaddressed (until) where raised_at is null;
create index unaddressed_recipient on unaddressed (recipient_id);

create table delivery (
    delivery_id uuid primary key,
    message_id uuid not null references message,
    recipient_id uuid not null,
    region text collate "C" not null,
    kind text not null,
    channel text not null,
    priority smallint not null,
    state text not null,
    attempts integer not null default 0,
    resent boolean not null default false,
    next_try_at timestamptz,
    lease_owner text,
    lease_until timestamptz,
    last_error text,
    delivered_at timestamptz,
    message_header text not null,
    constraint delivery_once unique (message_id, channel),
    constraint delivery_state check (state in ('PENDING', 'SENDING', 'DELIVERED', 'DEFERRED', 'PARKED', 'UNKNOWN', 'DROPPED')),
    constraint delivery_next check ((state in ('PENDING', 'DEFERRED')) = (next_try_at is not null)),
    constraint delivery_lease check ((state = 'SENDING') = (lease_owner is not null and lease_until is not null)),
    constraint delivery_delivered check ((state = 'DELIVERED') = (delivered_at is not null))
);
comment on table delivery is 'one message on one channel outside the inbox; each has a final state, a next try or a running lease';
comment on column delivery.priority is '0 urgent, 1 a matter of one business, 2 a digest: a wave of digests never delays a hand-off';
comment on column delivery.resent is 'sent again after a crash in mid-sending, marked as such; at most once';
comment on column delivery.message_header is 'the Message-ID, the same at every try';
comment on column delivery.state is
    'UNKNOWN: the sender died between the end of the data and the answer; a digest is not sent again. PARKED: refused or out of tries';

create index delivery_due on delivery (priority, next_try_at, recipient_id, kind, message_id)
    where state in ('PENDING', 'DEFERRED');
create index delivery_next_try on delivery (next_try_at) where state in ('PENDING', 'DEFERRED');
create index delivery_leased on delivery (lease_until) where state = 'SENDING';
create index delivery_undone on delivery (state, message_id) where state <> 'DELIVERED';

create table closed_matter (
    matter text primary key,
    closed_at timestamptz not null
);
comment on table closed_matter is 'what was done: visit|business|period, late|business|due, issue|id, rectified|id, gap|business';

create table channel (
    channel text primary key,
    failures integer not null,
    paused_until timestamptz,
    down_since timestamptz,
    reason text
);
comment on table channel is 'a channel that is down waits as a whole, with a growing pause; no message loses a try over it';
insert into channel (channel, failures) values ('email', 0);

create table hold (
    hold_id uuid primary key,
    reason text not null,
    begun_at timestamptz not null,
    begun_by uuid not null,
    begun_name text not null,
    ended_at timestamptz,
    ended_by uuid,
    end_reason text,
    constraint hold_end check ((ended_at is null) = (ended_by is null))
);
comment on table hold is 'while one is open nothing is issued or sent';
create unique index hold_open on hold ((true)) where ended_at is null;

create table dead_end (
    exception_id uuid primary key,
    kind text not null,
    raised_at timestamptz not null
);
comment on table dead_end is 'exceptions already raised, so that each is raised once';

call protect_by_region('message');
call protect_by_region('delivery');
