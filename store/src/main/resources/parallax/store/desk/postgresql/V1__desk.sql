-- What people do at the desk of a ledger; see DeskStore. Times are in UTC, to the second.
-- Text is compared by code points, as the embedded database does.

-- Who may work at the desk.
create table account (
  -- the name as names are compared
  key text collate "C" primary key,
  name text collate "C" not null,
  hash text collate "C" not null,
  role text collate "C" not null,
  made_at text collate "C" not null
);

-- Who is signed in. A token is known by its SHA-256 only: whoever reads this table cannot sign in with it.
create table session (
  token text collate "C" primary key,
  account text collate "C" not null references account (key) on delete cascade,
  made_at text collate "C" not null,
  expires_at text collate "C" not null,
  csrf text collate "C" not null
);
create index session_account on session (account);
create index session_expires on session (expires_at);

-- What programs come with; again by SHA-256 only.
create table token (
  id text collate "C" primary key,
  token text collate "C" not null unique,
  name text collate "C" not null,
  scopes text collate "C" not null,
  made_by text collate "C" not null,
  made_at text collate "C" not null,
  expires_at text collate "C",
  used_at text collate "C"
);

-- Who did what. Lines are added and nothing else.
create table audit (
  number bigint generated always as identity primary key,
  at text collate "C" not null,
  who text collate "C" not null,
  action text collate "C" not null,
  subject text collate "C" not null,
  words text collate "C" not null
);
create function audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'lines of the audit log are neither changed nor taken out';
end
$$;
create trigger audit_stays before update or delete or truncate on audit execute function audit_stays();

-- What readers write under articles.
create table reply (
  number bigint generated always as identity primary key,
  id text collate "C" not null unique,
  article text collate "C" not null,
  parent text collate "C" references reply (id),
  name text collate "C" not null,
  website text collate "C",
  words text collate "C" not null,
  posted_at text collate "C" not null,
  state text collate "C" not null,
  decided_by text collate "C",
  decided_at text collate "C",
  fingerprint text collate "C"
);
create index reply_article on reply (article, number);
create index reply_state on reply (state, number);
create index reply_shown on reply (decided_at, number) where state = 'SHOWN';
create index reply_fingerprint on reply (fingerprint, posted_at) where fingerprint is not null;

-- Their e-mail addresses, which no listing reads.
create table reply_address (
  reply text collate "C" primary key references reply (id) on delete cascade,
  address text collate "C" not null
);

-- Requests to hide or mend the page of an actor.
create table contest (
  number bigint generated always as identity primary key,
  id text collate "C" not null unique,
  actor text collate "C" not null,
  asked text collate "C" not null,
  reason text collate "C" not null,
  name text collate "C" not null,
  posted_at text collate "C" not null,
  state text collate "C" not null,
  decided_by text collate "C",
  decided_at text collate "C",
  lifted_by text collate "C",
  lifted_at text collate "C",
  fingerprint text collate "C"
);
create index contest_actor on contest (actor);
create index contest_state on contest (state, number);
create index contest_fingerprint on contest (fingerprint, posted_at) where fingerprint is not null;

create table contest_address (
  contest text collate "C" primary key references contest (id) on delete cascade,
  address text collate "C" not null
);

-- What persons say of records.
create table judgement (
  number bigint generated always as identity primary key,
  article text collate "C" not null,
  record text collate "C" not null,
  verdict text collate "C" not null,
  made_by text collate "C" not null,
  made_at text collate "C" not null,
  -- the record before and after, as JSON
  was text collate "C",
  became text collate "C",
  undone_by text collate "C",
  undone_at text collate "C"
);
create index judgement_record on judgement (article, record, number);

-- What is followed, and how it went.
create table source (
  address text collate "C" primary key,
  kind text collate "C" not null,
  title text collate "C" not null,
  folder text collate "C",
  added_by text collate "C" not null,
  added_at text collate "C" not null,
  paused integer not null,
  tried_at text collate "C",
  succeeded_at text collate "C",
  error text collate "C",
  new_articles integer,
  etag text collate "C",
  last_modified text collate "C",
  failures integer not null,
  due_at text collate "C" not null
);
create index source_due on source (due_at) where paused = 0;

-- Situations that somebody named.
create table situation (
  -- the name as names are compared
  key text collate "C" primary key,
  name text collate "C" not null,
  from_day text collate "C",
  to_day text collate "C",
  made_by text collate "C" not null,
  made_at text collate "C" not null
);

-- The names of actors and places, and the terms of a situation, in their order.
create table situation_part (
  situation text collate "C" not null references situation (key) on delete cascade,
  kind text collate "C" not null,
  position integer not null,
  name text collate "C" not null,
  primary key (situation, kind, position)
);
