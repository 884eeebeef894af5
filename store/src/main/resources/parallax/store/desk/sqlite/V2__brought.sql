-- How many articles a source has brought in all.
alter table source add column brought integer not null default 0;
