-- The topic flexplek.spaces.v2 (docs/decisions/0015) begins with all buildings and spaces as they are now, each building
-- before its spaces. Nobody changes them meanwhile, so nothing newer can be overtaken; whoever books goes on.
lock table building, building_organisation, floor, neighbourhood, space in share mode;

-- As OutboxRow has it: the hash of a UUID in Java, and the buckets that a relay of the last release does not carry.
create function bucket_of_building(building uuid) returns int language sql immutable as $$
  select 32 + (31 & bit_xor(('x' || substr(replace(building::text, '-', ''), 8 * word + 1, 8))::bit(32)::int))
  from generate_series(0, 3) word
$$;

insert into outbox (bucket, topic, key, partitioned_by, event_id, type, at, payload)
select bucket_of_building(b.public_id), 'flexplek.spaces.v2', b.public_id, b.public_id, uuidv7(), 'building.changed.v1', now(),
  jsonb_build_object('buildingId', b.public_id, 'name', b.name, 'zone', b.zone,
    'opens', left(b.opens::text, 5), 'closes', left(b.closes::text, 5),
    'floors', (select coalesce(jsonb_agg(jsonb_build_object('floorId', f.public_id, 'name', f.name, 'level', f.level,
        'neighbourhoods', (select coalesce(jsonb_agg(jsonb_build_object('neighbourhoodId', n.public_id, 'name', n.name)
            order by n.id), '[]') from neighbourhood n where n.floor_id = f.id)) order by f.id), '[]')
      from floor f where f.building_id = b.id),
    'organisations', (select coalesce(jsonb_agg(o.key order by o.key), '[]')
      from building_organisation u join organisation o on o.id = u.organisation_id where u.building_id = b.id))
from building b;

insert into outbox (bucket, topic, key, partitioned_by, event_id, type, at, payload)
select bucket_of_building(b.public_id), 'flexplek.spaces.v2', s.public_id, b.public_id, uuidv7(), 'space.changed.v1', now(),
  jsonb_build_object('spaceId', s.public_id, 'name', s.name, 'kind', s.kind, 'capacity', s.capacity,
    'buildingId', b.public_id, 'floorId', f.public_id, 'neighbourhoodId', n.public_id, 'inService', s.in_service)
from space s join building b on b.id = s.building_id join floor f on f.id = s.floor_id
  join neighbourhood n on n.id = s.neighbourhood_id;

drop function bucket_of_building;

-- For one release both topics tell the same, whether this service or one of the last release, which runs beside it for a
-- while, wrote the row. The next release drops this.
create function spaces_on_both_topics() returns trigger language plpgsql as $$
begin
  if new.topic = 'flexplek.spaces' then
    insert into outbox (bucket, topic, key, partitioned_by, event_id, type, at, payload)
    values (new.bucket + 32, 'flexplek.spaces.v2', coalesce((new.payload::jsonb ->> 'spaceId')::uuid, new.key), new.key,
      new.event_id, new.type, new.at, new.payload);
  else
    insert into outbox (bucket, topic, key, event_id, type, at, payload)
    values (new.bucket - 32, 'flexplek.spaces', new.partitioned_by, new.event_id, new.type, new.at, new.payload);
  end if;
  return null;
end $$;
create trigger spaces_on_both_topics after insert on outbox for each row
  when (new.topic in ('flexplek.spaces', 'flexplek.spaces.v2') and pg_trigger_depth() = 0)
  execute function spaces_on_both_topics();
