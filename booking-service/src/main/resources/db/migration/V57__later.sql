-- When somebody comes who said to come later than the start, and until when the space would wait had nobody said so. Of a booking
-- that nobody releases the second is empty, as release_at.
alter table booking
  add expected_at timestamptz,
  add unsaid_release_at timestamptz,
  add constraint booking_unsaid_check check (expected_at is not null or unsaid_release_at is null);

-- How many minutes after the start one may say to come at most, 0 for nobody says so; a building may leave it to the organisation.
alter table organisation add later_minutes int not null default 120 check (later_minutes between 0 and 1440);
alter table building add later_minutes int check (later_minutes between 0 and 1440);
