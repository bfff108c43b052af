-- What somebody offers to a colleague: to exchange the spaces of two of their coming bookings, as both were and as the colleague
-- showed themselves when it was offered; so whatever changes ends it, without anybody having to come by. It goes with either.
create table exchange_offer (
  id                uuid primary key,
  booking_id        uuid not null references booking on delete cascade,
  booking_version   int not null,
  with_booking_id   uuid not null references booking on delete cascade,
  with_version      int not null,
  with_visibility   int not null,
  status            text not null default 'OPEN' check (status in ('OPEN', 'AGREED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
  check (booking_id <> with_booking_id)
);
-- Of the same two bookings there is one that is open, whoever offers.
create unique index exchange_offer_once
  on exchange_offer (least(booking_id, with_booking_id), greatest(booking_id, with_booking_id)) where status = 'OPEN';
create index exchange_offer_of_booking on exchange_offer (booking_id);
create index exchange_offer_with_booking on exchange_offer (with_booking_id);

-- As change_turn, of two bookings of one building: rules, people and spaces each by their keys.
create function exchange_turn(building int, building_version int, organisations int[], organisation_versions int[],
    people int[], spaces int[]) returns boolean volatile language plpgsql as $$
declare
  stand boolean := true;
  organisation record;
  key int;
begin
  perform set_config('lock_timeout', '250ms', true);
  for organisation in select distinct o.id, o.version
      from unnest(exchange_turn.organisations, exchange_turn.organisation_versions) o(id, version) order by o.id loop
    stand := rules_stand(exchange_turn.building, exchange_turn.building_version, organisation.id, organisation.version)
      and stand;
  end loop;
  for key in select distinct p from unnest(exchange_turn.people) p order by p loop
    perform pg_advisory_xact_lock(4, key);
  end loop;
  for key in select distinct s from unnest(exchange_turn.spaces) s order by s loop
    perform pg_advisory_xact_lock(5, key);
  end loop;
  return stand;
end $$;
