-- A person's outside id is ours, and what the identity provider calls them is a text of its own, compared byte by byte.
-- Whoever is known keeps the id that everybody knows them by, which was the provider's.
alter table person rename column subject to public_id;
alter table person rename constraint person_subject_key to person_public_id_key;
alter table person add column subject text collate "C" check (subject ~ '^[\x20-\x7e]{1,255}$');
update person set subject = public_id::text;
-- None: a person who signs in no more, as when another account has taken their place.
alter table person add constraint person_subject_key unique (subject);

-- Mentors are named by the provider's subject, also before they are known themselves.
alter table person alter column mentor type text collate "C" using mentor::text;
alter table person rename column mentor to mentor_subject;

-- Subjects that an administrator replaced by another: nobody signs in by them any more.
create table former_subject (
  subject   text collate "C" primary key,
  person_id int not null references person
);

-- An event without a payload says of a key that there is nothing more to know (a tombstone).
alter table outbox alter column payload drop not null;
