-- Until when people are known to have been able to check in; before this migration nobody looked.
create table check_in_reach (
  only_row   boolean primary key default true check (only_row),
  good_until timestamptz not null
);
insert into check_in_reach (good_until) values (now());

-- When nobody could check in, and of how many bookings the grace was lengthened by that.
create table check_in_outage (
  id       uuid primary key,
  began    timestamptz not null,
  ended    timestamptz not null,
  bookings int not null,
  check (began < ended)
);

-- Empty: an outage lengthened the grace to the end of the slot, so that nobody is said not to have come.
alter table booking alter release_at drop not null;
