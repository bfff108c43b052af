-- What is broken at a space, however many people report it.
create table fault (
  id          uuid primary key,
  space_id    int not null references space,
  building_id int not null references building,
  kind        text not null
    check (kind in ('MONITOR', 'DESK', 'CHAIR', 'POWER', 'NETWORK', 'CLIMATE', 'CLEANING', 'OTHER')),
  state       text not null check (state in ('REPORTED', 'TAKEN_UP', 'SOLVED', 'DECLINED')),
  answer      text,
  reported_at timestamptz not null,
  changed_at  timestamptz not null,
  version     int not null default 0,
  check (state <> 'DECLINED' or answer is not null)
);
-- What is the same stands once while it is open; of what is OTHER, nobody knows whether it is.
create unique index fault_open_once on fault (space_id, kind)
  where state in ('REPORTED', 'TAKEN_UP') and kind <> 'OTHER';
create index fault_by_building on fault (building_id, id);
create index fault_settled on fault (changed_at) where state in ('SOLVED', 'DECLINED');

-- Who reported it, and what they said. It goes with the person; what is broken stays so.
create table fault_report (
  fault_id    uuid not null references fault on delete cascade,
  person_id   int not null references person on delete cascade,
  description text,
  name_shown  boolean not null,
  reported_at timestamptz not null,
  primary key (fault_id, person_id)
);
create index fault_report_by_person on fault_report (person_id);

-- A JPEG, drawn anew by us; it goes with the person who put it there.
create table fault_photo (
  fault_id  uuid primary key references fault on delete cascade,
  person_id int not null references person on delete cascade,
  photo     bytea not null
);
create index fault_photo_by_person on fault_photo (person_id);
