-- Old readings are forgotten; they lie together, so a block range index finds them and costs next to nothing.
create index sensor_count_by_age on sensor_count using brin (counted_at);
