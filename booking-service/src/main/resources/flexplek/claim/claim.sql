-- The hot path: booking, counters, event and kept answer in one statement, which is its own transaction unless one is
-- under way (docs/decisions/0003). What stands between "if counted" and "end" is left out where no rule counts.

-- What speaks against it is looked at first, so that a refusal writes nothing.
with
-- if counted
ruled as (
  select * from unnest(:scopes::smallint[], :owners::int[], :periods::date[], :mosts::int[], :shares::smallint[])
    with ordinality as c (scope, owner, period, most, shares, nr)
),
-- end
asked as (
  select rules_stand(:building, :buildingVersion, :organisation, :organisationVersion) as stand,
    exists (select from idempotent_answer where person_id = :keyOf and key = :key::text) as key_used
    -- if counted
    , (select min(r.nr) from ruled r where case when r.shares = 1
        then r.most < 1 or exists (select from counter c
          where c.scope = r.scope and c.owner = r.owner and c.period = r.period and c.used >= c.most)
        else not exists (select from counter c
          where c.scope = r.scope and c.owner = r.owner and c.period = r.period and c.used < c.most) end) as full_nr
    -- end
),
-- Who loses the space inserts no row, and every later part takes its input from that row: the loser writes nothing.
made as (
  insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
    status, release_at, team_day_id, created_at)
  select :id, s.id, :person, :madeBy, s.building_id, s.floor_id, :day, s.kind, :start, :end,
    :bookingStatus, :releaseAt, :teamDay, :now
  from asked a, space s join neighbourhood n on n.id = s.neighbourhood_id
  where s.id = :space and s.in_service
    and not exists (select from closed_space c where c.space_id = s.id and c.during && tstzrange(:start, :end, '[)'))
    and (n.organisation_id is null or n.organisation_id = :organisation)
    and a.stand and not a.key_used
    -- if counted
    and a.full_nr is null
    -- end
  on conflict do nothing
  returning id
),
told as (
  insert into outbox (bucket, topic, key, event_id, type, at, payload)
  select :bucket, :topic, :eventKey, :eventId, :eventType, :eventAt, :payload from made
),
kept as (
  insert into idempotent_answer (person_id, key, request_hash, status, location, etag, body, created_at)
  select :keyOf, :key::text, :requestHash, :status, :location, :etag, :body, :now from made where :key::text is not null
  on conflict do nothing
  returning 1
)
-- if counted
-- Counters come last, in one written order: by scope, so that a person's come before a building's, the dearest at the end.
, counted as (
  insert into counter as c (scope, owner, period, share, used, most)
  select r.scope, r.owner, r.period, 0, 1, r.most from made, ruled r where r.shares = 1 order by r.nr
  on conflict (scope, owner, period, share) do update set used = c.used + 1 where c.used < c.most
  returning 1
),
-- A share is chosen in a materialized step: chosen within the update it would be chosen anew for every row. Shares in other
-- hands are passed by, from a random one on; when all are, one of them is waited for.
chosen as materialized (
  select r.nr, s.share from made, ruled r cross join lateral (
    select c.share from counter c
    where c.scope = r.scope and c.owner = r.owner and c.period = r.period and c.used < c.most
    order by (c.share + :from) % r.shares limit 1 for update of c skip locked) s
  where r.shares > 1 and (select count(*) from counted) >= 0
),
awaited as materialized (
  select r.nr, s.share from made, ruled r cross join lateral (
    select c.share from counter c
    where c.scope = r.scope and c.owner = r.owner and c.period = r.period and c.used < c.most
    order by (c.share + :from) % r.shares limit 1 for update of c) s
  where r.shares > 1 and r.nr not in (select nr from chosen)
),
spread as (
  update counter c set used = c.used + 1
  from ruled r join (select nr, share from chosen union all select nr, share from awaited) s on s.nr = r.nr
  where c.scope = r.scope and c.owner = r.owner and c.period = r.period and c.share = s.share
  returning 1
)
-- end
-- What changed between the look and the write ends the statement with an error, and nothing of it stands.
select case
    when not a.stand then 'RULES_CHANGED'
    when a.key_used then 'KEY_USED'
    -- if counted
    when a.full_nr is not null then 'FULL'
    -- end
    when not exists (select from made) then 'IN_THE_WAY'
    when (:key::text is null or exists (select from kept))
      -- if counted
      and (select count(*) from counted) + (select count(*) from spread) = (select count(*) from ruled)
      -- end
    then 'MADE'
    else overtaken()
  end
  -- if counted
  , a.full_nr
  -- end
from asked a
