-- A process of the version before cannot queue or settle mail from here on: it stands still until it is replaced, and
-- nothing can come in between what is carried over and the end of its table.
lock table mail in access exclusive mode;

-- A message on its way by one channel. No address, no name, no text.
create table delivery (
    id              uuid primary key,
    message_id      uuid        not null references message on delete cascade,
    channel         text        not null,
    state           text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'SKIPPED', 'DEAD')),
    attempts        int         not null default 0,
    queued_at       timestamptz not null,
    next_attempt_at timestamptz not null,
    ended_at        timestamptz,
    reason          text,
    constraint delivered_once unique (message_id, channel)
) with (fillfactor = 80);

-- Mail keeps its id, by which an administrator may know a dead letter.
insert into delivery (id, message_id, channel, state, attempts, queued_at, next_attempt_at, ended_at, reason)
select message_id, message_id, 'MAIL', state, attempts, queued_at, next_attempt_at, ended_at, reason from mail;

drop table mail;

create index delivery_due on delivery (channel, next_attempt_at) where state in ('PENDING', 'SENDING');
create index delivery_dead on delivery (id desc) where state = 'DEAD';

-- What a message is about, readable also when the rest of its news is not.
alter table message add column kind text generated always as (news ->> 'news') virtual;
