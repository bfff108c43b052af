-- What goes first where much waits: 0 now, 1 soon, 2 later. What waits already, and what a process of the version before
-- queues, goes last.
alter table delivery add column urgency smallint not null default 2;

create index delivery_next on delivery (channel, urgency, next_attempt_at) where state in ('PENDING', 'SENDING');
drop index delivery_due;
