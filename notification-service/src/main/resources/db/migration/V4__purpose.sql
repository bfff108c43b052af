-- What the organiser of a team day typed stays in booking-service, and is asked for when a letter leaves.
update message set news = news #- '{teamDay,purpose}' where news #> '{teamDay,purpose}' is not null;
