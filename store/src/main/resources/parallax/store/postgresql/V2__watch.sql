-- Saved queries that report what is new, and where to; see Watches.
create table watch (
  name text primary key,
  query text not null,
  made_at text not null,
  made_by text not null,
  url text,
  secret text,
  allow_private integer not null,
  run_at text
);

-- What a watch has found, so that it is reported once, in whatever order articles come and however often they are read again.
-- Ids only: the words stay with the article, and go with it when it is taken out.
create table watch_match (
  watch text not null references watch (name) on delete cascade,
  article text not null,
  -- empty for an article
  record text not null,
  -- null for what was there when the watch was saved, which is not reported
  found_at text,
  delivery text,
  primary key (watch, article, record)
);
create index watch_match_found on watch_match (watch, found_at) where found_at is not null;
create index watch_match_delivery on watch_match (delivery) where delivery is not null;

-- What is still to be handed to an address; gone when it was taken, without a next try when it was given up.
create table watch_delivery (
  id text primary key,
  watch text not null references watch (name) on delete cascade,
  made_at text not null,
  attempts integer not null,
  next_try text,
  trouble text
);
