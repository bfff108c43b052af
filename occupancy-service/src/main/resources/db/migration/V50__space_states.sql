-- Until when a space was told to be still so: that is no state of its own any more. Null where it was told once.
alter table history_space add column told_until timestamptz;

-- What said the same as the one before it.
delete from history_space s using (
    select space_id, since,
      (building_id, floor_id, neighbourhood_id, kind, in_service, closed) as now,
      lag((building_id, floor_id, neighbourhood_id, kind, in_service, closed))
        over (partition by space_id order by since) as before,
      lag(space_id) over (partition by space_id order by since) is null as first
    from history_space) told
where s.space_id = told.space_id and s.since = told.since and not told.first and told.now is not distinct from told.before;

-- Which spaces a building has, one by one.
create index history_space_in_building on history_space (building_id, space_id);
