-- Who is expected as a guest of somebody: in a building at a time of the visit's own, or with the room that the host has booked, as
-- that is. It is kept for the visit and a short time after (flexplek.retention.keep-visits).
create table visit (
  id          uuid primary key,
  building_id int not null references building,
  host_id     int not null references person,
  booking_id  uuid references booking on delete cascade,
  guest_name  text not null check (guest_name <> '' and char_length(guest_name) <= 120),
  guest_from  text check (guest_from <> '' and char_length(guest_from) <= 120),
  starts      timestamptz,
  ends        timestamptz,
  arrived_at  timestamptz,
  version     int not null default 0,
  check ((booking_id is null) = (starts is not null) and (starts is null) = (ends is null)),
  check (starts < ends)
);
create index visit_by_building on visit (building_id);
create index visit_by_host on visit (host_id);
create index visit_by_booking on visit (booking_id) where booking_id is not null;
