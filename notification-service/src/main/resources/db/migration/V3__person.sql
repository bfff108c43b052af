-- By which subject of the identity provider a person signs in, as booking-service tells it; without one they do no more.
-- Who is not here signs in by a subject that is their id.
create table person (
    id      uuid primary key,
    subject text collate "C" unique,
    told_at timestamptz not null
);
