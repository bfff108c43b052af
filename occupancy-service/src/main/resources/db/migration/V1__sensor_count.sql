-- What sensors counted. The key makes taking a reading in twice harmless.
create table sensor_count (
    sensor_id   text        not null check (length(sensor_id) between 1 and 200),
    place_id    uuid        not null,
    counted_at  timestamptz not null,
    building_id uuid        not null,
    count       integer     not null check (count >= 0),
    primary key (sensor_id, place_id, counted_at)
);

-- The history of a place, whatever sensors it had.
create index sensor_count_of_place on sensor_count (place_id, counted_at);
