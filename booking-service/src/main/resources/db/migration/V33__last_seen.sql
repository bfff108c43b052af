-- When a person was last seen, to the week; whoever is known is seen today. It is asked now: who was not seen for long, and of whom
-- nothing is left, is forgotten (flexplek.retention.keep-persons).
alter table person add column seen_on date not null default current_date;

-- A person who is deleted is looked for, by us and by the database itself, in whatever may name a person: by an index, since
-- else all bookings would be read for each of them.
create index booking_by_maker on booking (made_by);
drop index booking_series_by_maker;
create index booking_series_by_maker on booking_series (made_by, last_day);
create index team_day_by_organiser on team_day (organiser_id);
create index team_day_answer_by_person on team_day_answer (person_id);
create index former_subject_by_person on former_subject (person_id);
