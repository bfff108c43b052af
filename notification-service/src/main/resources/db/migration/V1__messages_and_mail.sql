-- Events that led to a message: an event that comes again leads to nothing.
create table event_seen (
    id      uuid primary key,
    seen_at timestamptz not null
);

create index event_seen_age on event_seen (seen_at);

-- What a person was told: facts and ids, no names, no words.
create table message (
    id         uuid primary key,
    event_id   uuid        not null,
    person_id  uuid        not null,
    news       jsonb       not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    constraint told_once unique (event_id, person_id)
);

create index message_of_person on message (person_id, id desc);
create index message_unread on message (person_id) where read_at is null;
create index message_age on message (created_at);

-- At most one mail for a message, so (event, person, mail) is unique too. No address, no name, no text.
create table mail (
    message_id      uuid primary key references message on delete cascade,
    state           text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'SKIPPED', 'DEAD')),
    attempts        int         not null default 0,
    queued_at       timestamptz not null,
    next_attempt_at timestamptz not null,
    ended_at        timestamptz,
    reason          text
) with (fillfactor = 80);

create index mail_due on mail (next_attempt_at) where state in ('PENDING', 'SENDING');
create index mail_dead on mail (message_id desc) where state = 'DEAD';
