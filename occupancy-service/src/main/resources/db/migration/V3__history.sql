-- How full each place was when a quarter of an hour began; counts of spaces and of people, never who. A partition for each
-- month of UTC, quarter_hour_2026_11 and so on, is made ahead and dropped whole by the service (KeepMonths).
create table quarter_hour (
    place_id   uuid        not null,
    kind       text        not null,
    starts     timestamptz not null,
    capacity   integer     not null check (capacity >= 0),
    booked     integer     not null check (booked >= 0),
    checked_in integer     not null check (checked_in between 0 and booked),
    released   integer     not null check (released >= 0),
    counted    integer     check (counted >= 0),
    primary key (place_id, kind, starts)
) partition by range (starts);

-- What the rows are counted from, until their month is closed: each booking as last told, without its person.
create table history_booking (
    booking_id       uuid        primary key,
    building_id      uuid        not null,
    floor_id         uuid        not null,
    neighbourhood_id uuid        not null,
    space_id         uuid        not null,
    kind             text        not null,
    starts           timestamptz not null,
    ends             timestamptz not null,
    version          integer     not null,
    stage            smallint    not null check (stage between 0 and 2),
    free_from        timestamptz not null,
    checked_in_at    timestamptz,
    check (starts < ends and free_from between starts and ends)
);

create index history_booking_of_building on history_booking (building_id, starts);

create index history_booking_by_end on history_booking using brin (ends);

-- Each space as it was from a moment on.
create table history_space (
    space_id         uuid        not null,
    since            timestamptz not null,
    building_id      uuid        not null,
    floor_id         uuid        not null,
    neighbourhood_id uuid        not null,
    kind             text        not null,
    in_service       boolean     not null,
    primary key (space_id, since)
);

create index history_space_of_building on history_space (building_id, since);

-- The local days of each building, and which of them are to be counted (again).
create table history_day (
    building_id uuid        not null,
    day         date        not null,
    due         boolean     not null,
    told_at     timestamptz not null,
    counted_at  timestamptz,
    primary key (building_id, day)
);

create index history_day_due on history_day (day) where due;

-- Days that begin earlier do not change any more. One row, which who writes holds against who closes.
create table history_closed (
    only_one boolean     primary key default true check (only_one),
    until    timestamptz not null
);

insert into history_closed (until) values ('1970-01-01T00:00:00Z');
