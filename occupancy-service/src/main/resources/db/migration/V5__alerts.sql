-- What those who look after a building want to be told of: a place that is fuller than this, or a sensor that says nothing.
create table alert_rule (
    id                uuid        primary key,
    building_id       uuid        not null,
    place_id          uuid        not null,
    measure           text        not null check (measure in ('SHARE', 'PEOPLE', 'SILENCE')),
    above             integer     not null,
    down_to           integer     not null check (down_to between 0 and above),
    end_after_minutes integer     not null check (end_after_minutes >= 0),
    quiet_from        integer     check (quiet_from between 0 and 1440),
    quiet_until       integer     check (quiet_until between 0 and 1440),
    sensor_id         text,
    version           integer     not null,
    set_at            timestamptz not null,
    check ((quiet_from is null) = (quiet_until is null)),
    check (measure <> 'PEOPLE' or quiet_from is null),
    check (measure = 'SILENCE' or sensor_id is null)
);

create index alert_rule_of_building on alert_rule (building_id);

-- What a rule told of, as it was then. Who acknowledged it is known as the audit trail knows them, for telling them so.
create table alert (
    id              uuid        primary key,
    rule_id         uuid        not null,
    building_id     uuid        not null,
    place_id        uuid        not null,
    place           text        not null,
    name            text        not null,
    measure         text        not null,
    above           integer     not null,
    down_to         integer     not null,
    sensor_id       text,
    measured        integer     not null,
    people          integer,
    capacity        integer,
    raised_at       timestamptz not null,
    state_at        timestamptz not null,
    down_since      timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text,
    ended_at        timestamptz,
    end_reason      text,
    check ((ended_at is null) = (end_reason is null))
);

-- However many replicas judge: one rule has one alert at a time.
create unique index alert_open_once on alert (rule_id) where ended_at is null;

create index alert_of_building on alert (building_id, id);

create index alert_of_rule on alert (rule_id, state_at);

-- What is still to be told to others, in order; written with its fact, and deleted when Kafka has it.
create table alert_event (
    position    bigint      generated always as identity primary key,
    id          uuid        not null,
    building_id uuid        not null,
    type        text        not null,
    at          timestamptz not null,
    content     text        not null
);
