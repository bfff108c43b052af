-- That few of the bookings that wait for a check-in have waited too long, PostgreSQL cannot see from status and release_at
-- apart: nearly all of release_at lie behind us, and those of bookings that wait before us. It then expects thousands,
-- and reads all bookings to find the first. Of this expression it knows how many are over.
drop index booking_awaiting_check_in;
create index booking_awaiting_check_in on booking ((case when status = 'BOOKED' then release_at end)) where status = 'BOOKED';
create statistics booking_awaiting_check_in_ends on (case when status = 'BOOKED' then release_at end) from booking;
analyze booking;
