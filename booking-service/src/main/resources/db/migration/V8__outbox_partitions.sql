-- What chooses the partition of a message where its key does not: null where the key does.
alter table outbox add column partitioned_by uuid;
-- Since when a space is out of service; null where that began before it was kept.
alter table space add column out_since timestamptz;
