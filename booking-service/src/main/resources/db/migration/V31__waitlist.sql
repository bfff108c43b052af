-- Who waits for a space in a slot for which everything is taken, in the order of nr, and what is held for them meanwhile: a
-- booking of status OFFERED (docs/decisions/0027).
create table waitlist_entry (
  id               uuid primary key,
  nr               bigint not null generated always as identity,
  person_id        int not null references person,
  building_id      int not null references building,
  floor_id         int references floor,
  neighbourhood_id int references neighbourhood,
  space_id         int references space,
  kind             text not null,
  amenities        text[] not null,
  people           int not null check (people > 0),
  day              date not null,
  starts           timestamptz not null,
  ends             timestamptz not null,
  auto_accept      boolean not null,
  status           text not null
    check (status in ('WAITING', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'OVER')),
  booking_id       uuid,
  offered_until    timestamptz,
  created_at       timestamptz not null,
  version          int not null default 0,
  check (starts < ends),
  check ((status = 'OFFERED') = (offered_until is not null) and (status in ('OFFERED', 'ACCEPTED')) = (booking_id is not null)),
  -- Nobody waits twice at one time for one kind.
  constraint waits_once exclude using gist (person_id with =, kind with =, tstzrange(starts, ends, '[)') with &&)
    where (status in ('WAITING', 'OFFERED'))
);
create index waitlist_of_person on waitlist_entry (person_id, created_at);
create index waitlist_waiting on waitlist_entry (building_id, day) where status = 'WAITING';
create index waitlist_waiting_person on waitlist_entry (person_id) where status = 'WAITING';
create index waitlist_waiting_until on waitlist_entry (starts) where status = 'WAITING';
create index waitlist_offered_until on waitlist_entry (offered_until) where status = 'OFFERED';
create index waitlist_by_end on waitlist_entry (ends);

-- Buildings in which something became free, or allowed, while somebody waited there: to be looked at. Rows are only added and
-- taken away, so that nobody waits for anybody.
create table waitlist_freed (
  id          bigint primary key generated always as identity,
  building_id int not null
);

-- Whatever act frees a space writes no more than this, and nothing where nobody waits; a booking that is made is no such act.
create function booking_freed() returns trigger language plpgsql as $$
begin
  insert into waitlist_freed (building_id)
  select building_id from waitlist_entry
    where status = 'WAITING' and building_id = old.building_id and day = old.day
  union
  -- who had it may get another one now
  select building_id from waitlist_entry where status = 'WAITING' and person_id = old.person_id;
  return null;
end $$;
create trigger booking_freed after update on booking for each row
  when (old.live and (not new.live or old.space_id <> new.space_id or old.during <> new.during))
  execute function booking_freed();
create trigger offer_freed after delete on booking for each row
  when (old.status = 'OFFERED') execute function booking_freed();

create function space_freed() returns trigger language plpgsql as $$
begin
  insert into waitlist_freed (building_id)
  select new.building_id
  where exists (select from waitlist_entry where status = 'WAITING' and building_id = new.building_id);
  return null;
end $$;
create trigger space_new after insert on space for each row when (new.in_service) execute function space_freed();
create trigger space_freed after update on space for each row
  when (new.in_service and (not old.in_service or old.neighbourhood_id <> new.neighbourhood_id or old.kind <> new.kind
    or old.capacity <> new.capacity or old.amenities <> new.amenities))
  execute function space_freed();

create function rules_freed() returns trigger language plpgsql as $$
begin
  insert into waitlist_freed (building_id)
  select distinct e.building_id from waitlist_entry e join person p on p.id = e.person_id
  where e.status = 'WAITING'
    and case tg_table_name when 'building' then e.building_id = new.id else p.organisation_id = new.id end;
  return null;
end $$;
create trigger rules_freed after update on building for each row
  when (old.version <> new.version) execute function rules_freed();
create trigger rules_freed after update on organisation for each row
  when (old.version <> new.version) execute function rules_freed();
