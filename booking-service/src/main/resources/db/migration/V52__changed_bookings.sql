-- When a booking was last written, by the clock of the database, read when the transaction has its number: whoever is still
-- to get a number writes a later moment. What was there before counts as written now.
alter table booking add column changed_at timestamptz not null default now();
alter table booking alter column changed_at
  set default case when pg_current_xact_id() is not null then clock_timestamp() end;

create function booking_changed() returns trigger language plpgsql as $$
begin
  perform pg_current_xact_id();
  new.changed_at := clock_timestamp();
  return new;
end $$;
create trigger booking_changed before update on booking for each row execute function booking_changed();

create index booking_by_change on booking (building_id, changed_at, id) where status <> 'OFFERED';

-- Moments with the number of a transaction that began after them. Once all up to that number have ended, whatever is not to be
-- seen yet was written later than its moment. A mark is good for that alone: they may be emptied, and come from another cluster.
create unlogged table change_mark (
  xid xid8 primary key,
  at  timestamptz not null
);

-- In a transaction of its own, so that it has no number yet when it reads the clock.
create function mark_change() returns void language plpgsql as $$
declare
  moment timestamptz := clock_timestamp();
begin
  insert into change_mark (xid, at) values (pg_current_xact_id(), moment) on conflict do nothing;
  delete from change_mark where xid in (
    select m.xid from change_mark m
    where m.at < (select max(o.at) from change_mark o where o.xid < pg_snapshot_xmin(pg_current_snapshot()))
    for update skip locked);
end $$;
