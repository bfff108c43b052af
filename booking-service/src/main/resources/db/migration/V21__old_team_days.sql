-- Team days that are over for longer than they are kept are found by their dates. Bookings are found building by building
-- (booking_by_building_day), so that who books pays for no further index.
create index team_day_candidate_by_date on team_day_candidate (date);
