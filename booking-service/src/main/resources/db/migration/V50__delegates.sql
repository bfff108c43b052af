-- Whom a person lets book for them, until that person takes it back. It goes with either of the two.
create table delegate (
  person_id   int not null references person on delete cascade,
  delegate_id int not null references person on delete cascade,
  since       timestamptz not null,
  primary key (person_id, delegate_id),
  check (person_id <> delegate_id)
);
create index delegate_by_delegate on delegate (delegate_id);
