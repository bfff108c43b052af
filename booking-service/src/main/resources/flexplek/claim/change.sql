-- A booking that stands gets another slot or space in one step, so that it is never without one, and is not in its own way.
-- How often it was changed is told to its maker, who goes on seeing how it stood at its start whatever becomes of it then.
-- What the constraints of the table keep out ends it with an error; event and counters follow in the same transaction.
with
wanted as (
  select s.id, s.floor_id,
    :within or s.in_service
      and not exists (select from closed_space c where c.space_id = s.id and c.during && tstzrange(:start, :end, '[)'))
      and (n.organisation_id is null or n.organisation_id = :organisation) as usable
  from space s join neighbourhood n on n.id = s.neighbourhood_id
  where s.id = :space
),
changed as (
  update booking b set space_id = w.id, floor_id = w.floor_id, kind = :kind, day = :day, starts = :start, ends = :end,
    release_at = :releaseAt, expected_at = :expectedAt, unsaid_release_at = :unsaid, version = b.version + 1,
    changes = b.changes + case when b.starts > :now and b.stood_space_id is null then 1 else 0 end,
    stood_space_id = coalesce(b.stood_space_id, case when b.starts <= :now and b.made_by <> b.person_id then b.space_id end),
    stood_starts = coalesce(b.stood_starts, case when b.starts <= :now and b.made_by <> b.person_id then b.starts end),
    stood_ends = coalesce(b.stood_ends, case when b.starts <= :now and b.made_by <> b.person_id then b.ends end)
  from wanted w
  where b.id = :id and b.version = :version and b.live and w.usable
  returning b.id
)
select case
    when exists (select from changed) then 'CHANGED'
    when (select not usable from wanted) then 'IN_THE_WAY'
    else 'STALE'
  end
