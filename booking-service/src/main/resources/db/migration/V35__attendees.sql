-- Whom the person of a room's booking invited, until they say no. They go with the booking.
create table attendee (
  booking_id uuid not null references booking on delete cascade,
  person_id  int not null references person,
  primary key (booking_id, person_id)
);
create index attendee_by_person on attendee (person_id);
