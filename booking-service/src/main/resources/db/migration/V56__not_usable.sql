-- Who could not use their space, since it was out of service or its building closed, did not fail to come.
alter table booking
  drop constraint booking_release_reason_check,
  add constraint booking_release_reason_check check (release_reason in ('NO_SHOW', 'LEFT_EARLY', 'NOT_USABLE'));
