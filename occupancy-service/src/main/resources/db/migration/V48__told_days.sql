-- What everybody may read of how full a building was, told once for each day and never changed: a later answer cannot differ
-- from an earlier one by one person (docs/privacy/counts.md). A row of the building itself says that the day was told; booked
-- is null where fewer were there than may be told, and floors stand here only where all of them may.
create table told_day (
    building_id uuid    not null,
    day         date    not null,
    place_id    uuid    not null,
    desks       integer not null check (desks >= 0),
    booked      integer check (booked >= 0),
    primary key (building_id, day, place_id)
);

create index told_day_by_day on told_day (day);
