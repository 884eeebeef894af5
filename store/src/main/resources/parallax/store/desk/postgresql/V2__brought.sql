-- How many articles a source has brought in all.
alter table source add column brought bigint not null default 0;
