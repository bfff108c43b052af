-- What "live" means, of which kinds a person has one at a time, and what rules count: each stands once.
-- The service of before must be stopped: it counts in tables that go. A million bookings take under a minute.
alter table booking drop constraint space_once, drop constraint person_one_desk, drop constraint booking_status_check;
drop index booking_by_floor_day;

create function once_class(kind text) returns smallint immutable parallel safe language sql
  return case kind when 'DESK' then 1 when 'PARKING' then 2 end;

-- One rewrite of the table for both.
alter table booking
  add column live boolean not null
    generated always as (status in ('REQUESTED', 'OFFERED', 'BOOKED', 'CHECKED_IN')) stored,
  add column once_class smallint generated always as (once_class(kind)) stored,
  add constraint booking_status_check
    check (status in ('REQUESTED', 'OFFERED', 'BOOKED', 'CHECKED_IN', 'CANCELLED', 'RELEASED'));

-- The two promises: a space is never booked twice at one time, and nobody has two of a class at one time.
alter table booking
  add constraint space_once exclude using gist (space_id with =, during with &&) where (live),
  add constraint person_once exclude using gist (person_id with =, once_class with =, during with &&)
    where (live and once_class is not null);
-- The availability of a floor is one read of this index.
create index booking_by_floor_day on booking (floor_id, day) include (space_id, starts, ends, person_id) where live;
create index booking_by_building_day on booking (building_id, day);

-- How much of what a rule allows an owner has used in a period; see Counter.Scope. Counters that many meet are spread over
-- shares, each with its part of what is allowed; what comes back, comes back to share 0.
create table counter (
  scope  smallint not null,
  owner  int not null,
  period date not null,
  share  smallint not null,
  used   int not null,
  most   int not null,
  primary key (scope, owner, period, share)
) with (fillfactor = 50);
create index counter_by_period on counter (period);

-- What people have in the weeks that are not over, where their organisation has a quota.
insert into counter (scope, owner, period, share, used, most)
select 1, b.person_id, date_trunc('week', b.day)::date, 0, count(*), o.weekly_desks
from booking b join person p on p.id = b.person_id join organisation o on o.id = p.organisation_id
where o.weekly_desks is not null and b.kind = 'DESK' and b.status <> 'CANCELLED'
  and b.day >= date_trunc('week', current_date - 1)::date
group by 2, 3, o.weekly_desks;

-- What stands on the days to come in buildings with a cap: evenly over the shares; where it is too much, all are full.
insert into counter (scope, owner, period, share, used, most)
select 2, d.building_id, d.day, s,
  case when d.n < d.cap then d.n / 16 + case when s < d.n % 16 then 1 else 0 end
    else d.cap / 16 + case when s < d.cap % 16 then 1 else 0 end + case when s = 0 then d.n - d.cap else 0 end end,
  d.cap / 16 + case when s < d.cap % 16 then 1 else 0 end
from (select b.building_id, b.day, h.daily_cap as cap, count(*)::int as n
  from booking b join building h on h.id = b.building_id
  where h.daily_cap is not null and b.kind = 'DESK' and b.day >= current_date - 1
    and (b.live or b.status = 'RELEASED' and b.checked_in_at is not null)
  group by 1, 2, 3) d, generate_series(0, 15) s;

drop table person_week, building_day;

-- A claim shares the rules that it was judged by until it ends, and asks in a look of its own whether they still stand; who
-- changes rules has them alone (1: of a building, 2: of an organisation). A claim waits for that, and not for ever.
create function rules_stand(building int, building_version int, organisation int, organisation_version int)
  returns boolean volatile language plpgsql as $$
begin
  if current_setting('lock_timeout') = '0' then
    perform set_config('lock_timeout', '2s', true);
  end if;
  perform pg_advisory_xact_lock_shared(1, rules_stand.building), pg_advisory_xact_lock_shared(2, rules_stand.organisation);
  return exists (select from building b where b.id = rules_stand.building and b.version = rules_stand.building_version)
    and exists (select from organisation o
      where o.id = rules_stand.organisation and o.version = rules_stand.organisation_version);
end $$;
