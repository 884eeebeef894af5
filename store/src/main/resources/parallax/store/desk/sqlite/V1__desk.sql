-- What people do at the desk of a ledger; see DeskStore. Times are in UTC, to the second.

-- Who may work at the desk.
create table account (
  -- the name as names are compared
  key text primary key,
  name text not null,
  hash text not null,
  role text not null,
  made_at text not null
);

-- Who is signed in. A token is known by its SHA-256 only: whoever reads this table cannot sign in with it.
create table session (
  token text primary key,
  account text not null references account (key) on delete cascade,
  made_at text not null,
  expires_at text not null,
  csrf text not null
);
create index session_account on session (account);
create index session_expires on session (expires_at);

-- What programs come with; again by SHA-256 only.
create table token (
  id text primary key,
  token text not null unique,
  name text not null,
  scopes text not null,
  made_by text not null,
  made_at text not null,
  expires_at text,
  used_at text
);

-- Who did what. Lines are added and nothing else.
create table audit (
  number integer primary key autoincrement,
  at text not null,
  who text not null,
  action text not null,
  subject text not null,
  words text not null
);
create trigger audit_is_not_changed before update on audit
begin
  select raise(abort, 'lines of the audit log are not changed');
end;
create trigger audit_is_not_taken_out before delete on audit
begin
  select raise(abort, 'lines of the audit log are not taken out');
end;

-- What readers write under articles.
create table reply (
  number integer primary key autoincrement,
  id text not null unique,
  article text not null,
  parent text references reply (id),
  name text not null,
  website text,
  words text not null,
  posted_at text not null,
  state text not null,
  decided_by text,
  decided_at text,
  fingerprint text
);
create index reply_article on reply (article, number);
create index reply_state on reply (state, number);
create index reply_shown on reply (decided_at, number) where state = 'SHOWN';
create index reply_fingerprint on reply (fingerprint, posted_at) where fingerprint is not null;

-- Their e-mail addresses, which no listing reads.
create table reply_address (
  reply text primary key references reply (id) on delete cascade,
  address text not null
);

-- Requests to hide or mend the page of an actor.
create table contest (
  number integer primary key autoincrement,
  id text not null unique,
  actor text not null,
  asked text not null,
  reason text not null,
  name text not null,
  posted_at text not null,
  state text not null,
  decided_by text,
  decided_at text,
  lifted_by text,
  lifted_at text,
  fingerprint text
);
create index contest_actor on contest (actor);
create index contest_state on contest (state, number);
create index contest_fingerprint on contest (fingerprint, posted_at) where fingerprint is not null;

create table contest_address (
  contest text primary key references contest (id) on delete cascade,
  address text not null
);

-- What persons say of records.
create table judgement (
  number integer primary key autoincrement,
  article text not null,
  record text not null,
  verdict text not null,
  made_by text not null,
  made_at text not null,
  -- the record before and after, as JSON
  was text,
  became text,
  undone_by text,
  undone_at text
);
create index judgement_record on judgement (article, record, number);

-- What is followed, and how it went.
create table source (
  address text primary key,
  kind text not null,
  title text not null,
  folder text,
  added_by text not null,
  added_at text not null,
  paused integer not null,
  tried_at text,
  succeeded_at text,
  error text,
  new_articles integer,
  etag text,
  last_modified text,
  failures integer not null,
  due_at text not null
);
create index source_due on source (due_at) where paused = 0;

-- Situations that somebody named.
create table situation (
  -- the name as names are compared
  key text primary key,
  name text not null,
  from_day text,
  to_day text,
  made_by text not null,
  made_at text not null
);

-- The names of actors and places, and the terms of a situation, in their order.
create table situation_part (
  situation text not null references situation (key) on delete cascade,
  kind text not null,
  position integer not null,
  name text not null,
  primary key (situation, kind, position)
);
