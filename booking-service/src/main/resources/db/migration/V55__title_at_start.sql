-- What a booking that somebody made for another was about at its start, once that was changed after it; without a title, nothing. All
-- that its maker goes on seeing, as where and when it stood then.
create table meeting_at_start (
  booking_id uuid primary key references booking on delete cascade,
  title      text,
  private    boolean,
  check ((title is null) = (private is null))
);
