-- What a booking of a room is about, where its person says so: in a table of its own, so that a booking without it writes and reads
-- nothing more. It goes with its booking.
create table meeting (
  booking_id uuid primary key references booking on delete cascade,
  title      text not null check (title <> '' and char_length(title) <= 120),
  private    boolean not null
);
