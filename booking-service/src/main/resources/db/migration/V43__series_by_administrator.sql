-- Whether who made a series for somebody else could do so as an administrator, whose role only a token tells: else they must share
-- a team with that person for each date that is still to be booked. Of those made before, who shares no team counts as one.
alter table booking_series add column by_administrator boolean not null default false;
update booking_series s set by_administrator = true where made_by <> person_id and not exists (
  select from team_member m join team_member p using (team_id)
  where m.person_id = s.made_by and p.person_id = s.person_id);
