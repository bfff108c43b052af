-- What a person asks of every desk: for that person alone, so nothing but their own requests reads it.
alter table person
  add column needs text[] not null default '{}',
  add column needs_version int not null default 0;

-- The spaces that a person likes. They go with the person, and with the space.
create table favourite_space (
  person_id int not null references person on delete cascade,
  space_id  int not null references space on delete cascade,
  primary key (person_id, space_id)
);
create index favourite_space_by_space on favourite_space (space_id);
