-- Since when history is kept here: of what was told earlier, the topic may have kept the last word alone. A space that was
-- first told before is taken to have been the same until then, so the days that may still change are counted again.
alter table history_closed add column kept_since timestamptz not null default now();

update history_day set due = true where day >= (select cast(until as date) from history_closed);
