-- When a person was last seen is asked by nobody, and writing it cost every first sight a row.
alter table person drop column seen_at;
