-- What rules refused: for whom, by which rule in which version, and what it looked at. The words stand as they were said, since
-- rules change. Within a day who manages the building reads them by their ids, which are random and tell no order.
create table decision (
  id               uuid primary key,
  decided_at       timestamptz not null,
  -- the building's day
  decided_on       date not null,
  person_id        int not null references person on delete cascade,
  by_other         boolean not null,
  -- false of who showed nobody when they are in, when it was written; it stays so
  shown            boolean not null,
  building_id      int not null references building,
  neighbourhood_id int references neighbourhood,
  space_kind       text not null,
  starts           timestamptz not null,
  ends             timestamptz not null,
  rule_source      text not null check (rule_source in ('SET', 'BUILDING', 'ORGANISATION', 'FLEXPLEK')),
  -- null of what stands in the program
  rule_version     int,
  -- of one that was set, which may be gone since
  rule_id          uuid,
  said             jsonb not null,
  check ((rule_source = 'SET') = (rule_id is not null)),
  check ((rule_source = 'FLEXPLEK') = (rule_version is null))
);
create index decision_of_person on decision (person_id, decided_at, id);
create index decision_of_building on decision (building_id, decided_on, id) where shown;
create index decision_by_age on decision (decided_at);
