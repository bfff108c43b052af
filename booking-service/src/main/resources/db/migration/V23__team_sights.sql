-- The same for all teams of an organisation that nobody could tell apart by their names: no second one is made from now on
-- (LookAlikes). Of those that are there already the first has it, and all stay as they are.
alter table team add column sight text;

with seen as (
  select t.id, normalize(lower(upper(regexp_replace(regexp_replace(
      normalize(o.key || '/' || t.name, NFKC), '[\s\u200b-\u200f\u2028-\u202e\u2060\ufe00-\ufe0f\ufeff\u00ad]', '', 'g'),
      '[\u2010-\u2015]', '-', 'g') collate pg_unicode_fast) collate pg_unicode_fast), NFKC) as sight
  from team t join organisation o on o.id = t.organisation_id),
firsts as (select sight, min(id) as id from seen group by sight)
update team t set sight = firsts.sight from firsts where firsts.id = t.id;

create unique index team_by_sight on team (sight);
