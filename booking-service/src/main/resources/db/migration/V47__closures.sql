-- From when to when spaces are out of service; without an end until further notice (docs/decisions/0030).
create table closure (
  id          uuid primary key,
  building_id int not null references building,
  starts      timestamptz not null,
  ends        timestamptz,
  reason      text,
  version     int not null default 0,
  check (starts < ends)
);
create index closure_of_building on closure (building_id, starts, id);

create table closed_space (
  closure_id  uuid not null references closure on delete cascade,
  space_id    int not null references space,
  building_id int not null,
  during      tstzrange not null,
  primary key (closure_id, space_id)
);
-- A claim looks up its one space; whoever looks at many reads those of the building once.
create index closed_space_during on closed_space using gist (space_id, during);
create index closed_space_of_building on closed_space (building_id);

-- A closure that becomes shorter or goes frees spaces; one that ends by itself was known to end then.
create function closure_freed() returns trigger language plpgsql as $$
begin
  insert into waitlist_freed (building_id)
  select distinct o.building_id from old_closed o
  where exists (select from waitlist_entry e where e.status = 'WAITING' and e.building_id = o.building_id);
  return null;
end $$;
create trigger closure_shorter after update on closed_space referencing old table as old_closed
  for each statement execute function closure_freed();
create trigger closure_gone after delete on closed_space referencing old table as old_closed
  for each statement execute function closure_freed();

-- What was out of service becomes a closure without an end. in_service says from now on that the files of the building name
-- the space, and is false only of those that they do not.
with out as (
  select id, building_id, out_reason, coalesce(out_since, now()) as since, uuidv7() as closure from space
  where not in_service and out_reason is distinct from 'No longer in the building''s files'
), made as (
  insert into closure (id, building_id, starts, reason)
  select closure, building_id, since, out_reason from out returning id
)
insert into closed_space (closure_id, space_id, building_id, during)
select o.closure, o.id, o.building_id, tstzrange(o.since, null, '[)') from out o join made m on m.id = o.closure;

update space set in_service = true, out_reason = null, out_since = null
where not in_service and out_reason is distinct from 'No longer in the building''s files';
