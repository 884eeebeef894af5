-- Articles that share a key: the one with the least id stands in the bucket, every other is a member. Of which kinds of
-- finding they may be: see LinkKey. Ids, not rows: a key may be known before its article is written.
create table link_bucket (
  kind integer not null,
  band integer not null,
  least text not null,
  primary key (kind, band)
) without rowid;
create table link_member (
  kind integer not null,
  band integer not null,
  article text not null,
  primary key (kind, band, article)
) without rowid;

-- Articles that are tied, for each kind of finding: the part is named for its least article. Those that are tied to none
-- have no row.
create table link_part (
  kind integer not null,
  article text not null,
  part text not null,
  primary key (kind, article)
) without rowid;
create index link_part_part on link_part (kind, part);

-- What has changed since it was last looked at across articles (own = 1), and what shared a key with it as it was before
-- (own = 0); the number grows when that happens again.
create table link_dirty (
  article text primary key,
  changes integer not null,
  own integer not null
) without rowid;

-- What of an article is compared when stories are looked for.
create table link_profile (
  article text primary key,
  body blob not null
) without rowid;

-- How it was looked across articles the last time.
create table link_state (
  name text primary key,
  value text not null
) without rowid;

-- What was there before was never linked.
insert into link_dirty (article, changes, own) select id, 1, 1 from article where removed is null;
