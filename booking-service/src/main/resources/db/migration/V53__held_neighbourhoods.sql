-- What is told of each building says from now on for which organisation a neighbourhood is held, also of those that nobody
-- imports anew: what is counted there is not for others (docs/privacy/counts.md). Nobody changes a building meanwhile, so
-- nothing newer can be overtaken. The topic of before, whose readers do not know it, is left as it is.
lock table building, building_organisation, floor, neighbourhood in share mode;

create function bucket_of_building(building uuid) returns int language sql immutable as $$
  select 32 + (31 & bit_xor(('x' || substr(replace(building::text, '-', ''), 8 * word + 1, 8))::bit(32)::int))
  from generate_series(0, 3) word
$$;
alter table outbox disable trigger spaces_on_both_topics;

insert into outbox (bucket, topic, key, partitioned_by, event_id, type, at, payload)
select bucket_of_building(b.public_id), 'flexplek.spaces.v2', b.public_id, b.public_id, uuidv7(), 'building.changed.v1', now(),
  jsonb_build_object('buildingId', b.public_id, 'name', b.name, 'zone', b.zone,
    'opens', left(b.opens::text, 5), 'closes', left(b.closes::text, 5),
    'floors', (select coalesce(jsonb_agg(jsonb_build_object('floorId', f.public_id, 'name', f.name, 'level', f.level,
        'neighbourhoods', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('neighbourhoodId', n.public_id,
            'name', n.name, 'heldFor', h.key)) order by n.id), '[]') from neighbourhood n
          left join organisation h on h.id = n.organisation_id where n.floor_id = f.id)) order by f.id), '[]')
      from floor f where f.building_id = b.id),
    'organisations', (select coalesce(jsonb_agg(o.key order by o.key), '[]')
      from building_organisation u join organisation o on o.id = u.organisation_id where u.building_id = b.id),
    'managedBy', m.key)
from building b join organisation m on m.id = b.managed_by;

alter table outbox enable trigger spaces_on_both_topics;
drop function bucket_of_building;
