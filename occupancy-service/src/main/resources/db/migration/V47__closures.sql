-- When a space is out of service, as it was told from that moment on: intervals of ISO 8601, empty for never. Null in what was
-- told before, of which in_service says all.
alter table history_space add column closed text;
