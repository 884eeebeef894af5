-- A key orders articles by day of publication, and records within them by their place in the text; see Keys.
create table article (
  key integer primary key,
  id text not null unique,
  given_id text,
  url text,
  outlet text,
  headline text not null,
  day integer,
  language text not null,
  current integer not null,
  removed text
);
create index article_url on article (url) where url is not null;
create index article_outlet on article (outlet, key);

-- What an article was read as, each time that this changed. The body is the line of the record contract, packed.
create table reading (
  article integer not null references article (key),
  number integer not null,
  at text not null,
  made_by text not null,
  why text not null,
  cause text not null,
  body blob,
  primary key (article, number)
);

-- Records that a person corrected or took out, and in which reading.
create table correction (
  article integer not null references article (key),
  record text not null,
  reading integer not null,
  taken_out integer not null,
  primary key (article, record)
) without rowid;

create table actor (
  key integer primary key,
  id text not null unique,
  name text not null,
  kind text not null,
  country text,
  sectors text not null,
  -- as names are compared; see Words
  folded text not null
);
create index actor_folded on actor (folded);

create table place (
  key integer primary key,
  id text not null unique,
  name text not null,
  geonames integer,
  lat real,
  lon real,
  country text,
  precision text not null,
  folded text not null
);
create index place_folded on place (folded);
create index place_box on place (lat, lon) where lat is not null;

create table outlet (
  key integer primary key,
  name text not null unique
);

-- What records say: kind of record, and kind of cue, type of event, measure or sort of evidence. How many of each there are
-- stands in tally, in shards, so that writers do not wait for one another.
create table sort (
  key integer primary key,
  kind integer not null,
  what text not null,
  unique (kind, what)
);
create table tally (
  sort integer not null references sort (key),
  shard integer not null,
  records integer not null,
  primary key (sort, shard)
) without rowid;

-- One row a record of the current reading. Its article has its key without the last fourteen bits, which are its number
-- among the records of the article.
create table entry (
  key integer primary key,
  sort integer not null,
  day integer,
  own_day integer not null,
  speaker integer,
  place integer,
  at_least real,
  at_most real,
  unit text,
  confidence integer not null,
  outlet integer,
  disputed integer not null default 0
);
create index entry_disputed on entry (key) where disputed = 1;

-- What articles and records are found by: words, and tags for all else, behind a mark; see Words and Tags.
create virtual table article_words using fts5(
  words, content='', contentless_delete=1, tokenize="ascii tokenchars '='");
create virtual table entry_words using fts5(
  words, content='', contentless_delete=1, tokenize="ascii tokenchars '='");

-- What was found across articles: copies, stories, series, claims, disputes. Computed anew from the readings, never edited.
create table finding (
  id text primary key,
  kind text not null,
  day integer,
  label text not null,
  body text not null
) without rowid;
create index finding_kind on finding (kind, day);
create table finding_member (
  finding text not null references finding (id) on delete cascade,
  article integer not null,
  entry integer not null,
  primary key (finding, article, entry)
) without rowid;
create index finding_member_article on finding_member (article);

-- What was taken in or refused, by the fingerprint of what was received, so that loading goes on where it stopped.
create table intake (
  fingerprint text primary key,
  place text not null,
  article text,
  trouble text,
  message text,
  at text not null
) without rowid;

-- What was taken out for good; the deletions list.
create table removal (
  article text primary key,
  at text not null,
  made_by text not null,
  why text not null
) without rowid;

-- What others have recorded, as it was received. It enters no count and no comparison but parallax diff.
create table outside (
  sha256 text primary key,
  dataset text not null,
  name text not null,
  records integer not null,
  at text not null,
  content blob not null
);
