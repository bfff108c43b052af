-- Where and when a booking that somebody made for another stood at its start, once it was changed after that: all that its
-- maker goes on seeing.
alter table booking
  add column stood_space_id int references space,
  add column stood_starts timestamptz,
  add column stood_ends timestamptz;
