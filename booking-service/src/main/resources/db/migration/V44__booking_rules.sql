-- Rules that somebody set, for a scope: what is absent does not narrow it. Those of a building are of its version, those of an
-- organisation alone of that one's, so that the claim that checks both checks them.
create table booking_rule (
  id               uuid primary key,
  kind             text not null check (kind in ('MAX_LENGTH', 'LEAD_TIME', 'WINDOW_OPENS_AT', 'WEEKDAYS', 'WHO_MAY')),
  organisation_id  int references organisation,
  building_id      int references building,
  neighbourhood_id int references neighbourhood,
  space_kind       text check (space_kind in ('DESK', 'ROOM')),
  minutes          int check (minutes > 0),
  opens_at         time,
  days             text[] not null default '{}',
  version          int not null default 0,
  check (organisation_id is not null or building_id is not null),
  check (neighbourhood_id is null or building_id is not null),
  check ((kind in ('MAX_LENGTH', 'LEAD_TIME')) = (minutes is not null)),
  check ((kind = 'WINDOW_OPENS_AT') = (opens_at is not null)),
  check (kind <> 'WEEKDAYS' or days <> '{}')
);
-- Of two that are as special neither would hold. A place is held for one team on Tuesdays and for another on Thursdays, so that
-- the days of those are compared by whoever sets one.
create unique index booking_rule_once on booking_rule (kind, organisation_id, building_id, neighbourhood_id, space_kind)
  nulls not distinct where kind <> 'WHO_MAY';
create index booking_rule_by_building on booking_rule (building_id);
create index booking_rule_by_organisation on booking_rule (organisation_id) where building_id is null;

create table booking_rule_team (
  rule_id uuid not null references booking_rule on delete cascade,
  team_id int not null references team,
  primary key (rule_id, team_id)
);
create index booking_rule_team_by_team on booking_rule_team (team_id);
