-- Small integer keys inside, UUIDv7 outside (public_id). A person's outside id is the Keycloak subject.
create extension if not exists btree_gist;

create table organisation (
  id           int generated always as identity primary key,
  key          text not null unique,
  name         text not null,
  weekly_desks int check (weekly_desks > 0),
  days_ahead   int not null default 14 check (days_ahead between 0 and 366)
);

create table building (
  id            int generated always as identity primary key,
  public_id     uuid not null unique,
  code          text not null unique,
  name          text not null,
  zone          text not null,
  address       text not null,
  city          text not null,
  latitude      double precision not null,
  longitude     double precision not null,
  opens         time not null,
  closes        time not null,
  open_days     text not null,
  daily_cap     int check (daily_cap >= 0),
  grace_minutes int not null default 30 check (grace_minutes between 5 and 240),
  version       int not null default 0,
  check (opens < closes)
);

create table building_organisation (
  building_id     int not null references building,
  organisation_id int not null references organisation,
  days_ahead      int check (days_ahead between 0 and 366),
  primary key (building_id, organisation_id)
);

create table floor (
  id          int generated always as identity primary key,
  public_id   uuid not null unique,
  building_id int not null references building,
  code        text not null,
  name        text not null,
  level       int not null,
  plan        text not null,
  unique (building_id, code)
);

create table neighbourhood (
  id              int generated always as identity primary key,
  public_id       uuid not null unique,
  floor_id        int not null references floor,
  code            text not null,
  name            text not null,
  organisation_id int references organisation,
  unique (floor_id, code)
);

create table space (
  id               int generated always as identity primary key,
  public_id        uuid not null unique,
  building_id      int not null references building,
  floor_id         int not null references floor,
  neighbourhood_id int not null references neighbourhood,
  code             text not null,
  name             text not null,
  kind             text not null check (kind in ('DESK', 'ROOM')),
  capacity         int not null check (capacity > 0 and (kind = 'ROOM' or capacity = 1)),
  amenities        text[] not null default '{}',
  x                double precision not null,
  y                double precision not null,
  in_service       boolean not null default true,
  out_reason       text,
  version          int not null default 0,
  unique (building_id, code)
);
create index space_by_floor on space (floor_id);
create index space_by_neighbourhood on space (neighbourhood_id);

create table person (
  id              int generated always as identity primary key,
  subject         uuid not null unique,
  organisation_id int not null references organisation,
  display_name    text not null,
  started_on      date,
  mentor          uuid,
  seen_at         timestamptz
);

create table team (
  id              int generated always as identity primary key,
  public_id       uuid not null unique,
  path            text not null unique,
  name            text not null,
  organisation_id int not null references organisation
);

create table team_member (
  team_id   int not null references team,
  person_id int not null references person,
  primary key (team_id, person_id)
);
create index team_member_by_person on team_member (person_id);

create table booking (
  id             uuid primary key,
  space_id       int not null references space,
  person_id      int not null references person,
  made_by        int not null references person,
  building_id    int not null,
  floor_id       int not null,
  day            date not null,
  kind           text not null,
  starts         timestamptz not null,
  ends           timestamptz not null,
  during         tstzrange not null generated always as (tstzrange(starts, ends, '[)')) stored,
  status         text not null check (status in ('BOOKED', 'CHECKED_IN', 'CANCELLED', 'RELEASED')),
  release_at     timestamptz not null,
  checked_in_at  timestamptz,
  ended_at       timestamptz,
  release_reason text check (release_reason in ('NO_SHOW', 'LEFT_EARLY')),
  team_day_id    uuid,
  created_at     timestamptz not null,
  version        int not null default 0,
  check (starts < ends),
  -- The two promises: a space is never booked twice at one time, and nobody sits at two desks at one time.
  constraint space_once exclude using gist (space_id with =, during with &&)
    where (status in ('BOOKED', 'CHECKED_IN')),
  constraint person_one_desk exclude using gist (person_id with =, during with &&)
    where (kind = 'DESK' and status in ('BOOKED', 'CHECKED_IN'))
);
-- The availability of a floor is one read of this index.
create index booking_by_floor_day on booking (floor_id, day) include (space_id, starts, ends, person_id)
  where status in ('BOOKED', 'CHECKED_IN');
create index booking_by_person on booking (person_id, day);
create index booking_awaiting_check_in on booking (release_at) where status = 'BOOKED';
create index booking_by_team_day on booking (team_day_id) where team_day_id is not null;

-- Desk bookings of a person in an ISO week (its Monday): the weekly quota, changed by a conditional update.
create table person_week (
  person_id int not null references person,
  week      date not null,
  booked    int not null,
  primary key (person_id, week)
) with (fillfactor = 80);

-- Places left in a building on a day: the daily cap, spread over 16 shares so that bookings do not queue for one row.
-- Only share 0 may be negative (after a cap was lowered); what comes back, comes back to share 0.
create table building_day (
  building_id int not null references building,
  day         date not null,
  share       smallint not null,
  free        int not null check (share = 0 or free >= 0),
  primary key (building_id, day, share)
) with (fillfactor = 50);

create table outbox (
  id       bigint generated always as identity primary key,
  bucket   smallint not null,
  topic    text not null,
  key      uuid not null,
  event_id uuid not null,
  type     text not null,
  at       timestamptz not null,
  payload  text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table idempotent_answer (
  person_id    int not null,
  key          text not null,
  request_hash text not null,
  status       smallint not null,
  location     text,
  etag         text,
  body         text not null,
  created_at   timestamptz not null,
  primary key (person_id, key)
);
create index idempotent_answer_by_age on idempotent_answer (created_at);

create table team_day (
  id               uuid primary key,
  team_id          int not null references team,
  organiser_id     int not null references person,
  building_id      int not null references building,
  neighbourhood_id int references neighbourhood,
  purpose          text not null,
  status           text not null check (status in ('PROPOSED', 'AGREED', 'HELD', 'CANCELLED')),
  agreed_date      date,
  created_at       timestamptz not null,
  version          int not null default 0,
  check ((status in ('AGREED', 'HELD')) <= (agreed_date is not null))
);
create index team_day_by_team on team_day (team_id);
create index team_day_agreed on team_day (agreed_date) where status = 'AGREED';

create table team_day_candidate (
  team_day_id uuid not null references team_day,
  date        date not null,
  primary key (team_day_id, date)
);

create table team_day_answer (
  team_day_id uuid not null,
  date        date not null,
  person_id   int not null references person,
  answer      text not null check (answer in ('YES', 'MAYBE', 'NO')),
  primary key (team_day_id, date, person_id),
  foreign key (team_day_id, date) references team_day_candidate
);
