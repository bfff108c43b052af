-- A booking that repeats: who has it, where, and by which rule. What any that fits is to be stands as it was asked for.
-- It ends with its last day, which comes sooner when somebody ends it.
create table booking_series (
  id           uuid primary key,
  person_id    int not null references person,
  made_by      int not null references person,
  building_id  int not null references building,
  space_id     int references space,
  any_of       text,
  start_minute smallint not null,
  end_minute   smallint not null,
  first_day    date not null,
  last_day     date not null,
  recurrence   text not null,
  mode         text not null check (mode in ('ALL', 'EACH')),
  confirm_by   timestamptz,
  asked_on     date,
  created_at   timestamptz not null,
  version      int not null default 0,
  check (space_id is not null or any_of is not null),
  check (start_minute < end_minute)
);
create index booking_series_by_person on booking_series (person_id, last_day);
create index booking_series_by_maker on booking_series (made_by, last_day) where made_by <> person_id;
create index booking_series_by_last_day on booking_series (last_day);
create index booking_series_to_confirm on booking_series (confirm_by) where confirm_by is not null;

-- Each date of a series with the times it is to have, and what became of it: kept apart from the bookings, so that booking
-- one costs no more than it did. Whether a booking still stands, the booking says.
create table series_date (
  series_id    uuid not null references booking_series on delete cascade,
  day          date not null,
  start_minute smallint not null,
  end_minute   smallint not null,
  space_id     int references space,
  outcome      text not null check (outcome in ('BOOKED', 'LATER', 'REFUSED', 'CANCELLED', 'LEFT_OUT')),
  booking_id   uuid,
  reason       text,
  primary key (series_id, day)
);
create unique index series_date_by_booking on series_date (booking_id) where booking_id is not null;
create index series_date_booked on series_date (day) where outcome = 'BOOKED';
create index series_date_later on series_date (day) where outcome = 'LATER';
