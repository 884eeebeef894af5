-- How often the ledger was written to, in shards, so that writers do not wait for one another; see Generation.
create table generation (
  shard integer primary key,
  writes integer not null
);

-- What persons decided about stories and actors. A line is never changed but by being undone, so that it says who did what.
create table decision (
  number integer primary key,
  -- together or apart: two articles; merge: the first actor is the second
  kind text not null,
  first text not null,
  second text not null,
  at text not null,
  made_by text not null,
  why text not null,
  undone_at text,
  undone_by text
);
create index decision_first on decision (first);
create index decision_second on decision (second);

create index finding_newest on finding (kind, coalesce(day, -1000000) desc, id desc);

-- What was taken out before this version may still be quoted in what was found.
delete from finding where exists (
  select 1 from article where article.removed is not null and finding.body like '%"' || article.id || '"%');
