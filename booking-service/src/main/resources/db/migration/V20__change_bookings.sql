-- How often its slot or space was changed: all that its maker may know of a booking's version until it is given up.
alter table booking add column changes int not null default 0;

-- Whoever changes a booking waits for whoever changes one of the same person or on the same spaces, and not for long: people
-- (4) before spaces (5), spaces by their keys. An update cannot give way as a claim does, and two that meet in the constraints
-- would wait for each other. Gives whether the rules by which it was judged still stand, which it shares until it ends.
create function change_turn(building int, building_version int, organisation int, organisation_version int,
    person int, spaces int[]) returns boolean volatile language plpgsql as $$
declare
  stand boolean;
  space int;
begin
  perform set_config('lock_timeout', '250ms', true);
  stand := rules_stand(change_turn.building, change_turn.building_version, change_turn.organisation,
    change_turn.organisation_version);
  perform pg_advisory_xact_lock(4, change_turn.person);
  for space in select distinct s from unnest(change_turn.spaces) s order by s loop
    perform pg_advisory_xact_lock(5, space);
  end loop;
  return stand;
end $$;
