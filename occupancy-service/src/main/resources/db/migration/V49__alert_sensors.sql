-- How many sensors counted the people on whom an alert was raised: it ends while at least as many count. Of one that was
-- raised before nobody knows; it ends as it did.
alter table alert add column sensors integer not null default 0 check (sensors >= 0);
