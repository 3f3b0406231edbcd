-- vCon: the keys containers are signed with and encrypted for.
create schema vcon;
grant usage on schema vcon to ohrensessel_app;

-- The newest signs; earlier ones still open what was encrypted for them.
create table vcon.key (
  id uuid primary key,
  -- Made here, or brought along by the organisation.
  origin text not null check (origin in ('house', 'organisation')),
  subject text not null,
  -- SHA-256 of the certificate.
  fingerprint text not null unique,
  -- Certificates in DER, its own first.
  chain bytea[] not null check (cardinality(chain) > 0),
  valid_until timestamptz not null,
  -- PKCS #8, sealed under the house's key.
  private_key bytea not null,
  created_at timestamptz not null,
  created_by uuid references people.employee
);
create index key_newest on vcon.key (created_at desc, id desc);
grant select, insert, update on vcon.key to ohrensessel_app;

-- What came along with an imported conversation and has no place in its log: observers, hand-overs, impressions of other houses.
-- It leaves with the conversation when that is exported again, and goes with it.
create table vcon.kept (
  conversation_id uuid primary key references conversations.conversation on delete cascade,
  -- The container's UUID, and those of versions it was made from: one conversation is stored once.
  versions uuid[] not null,
  signed_by text,
  record jsonb not null
);
create index kept_versions on vcon.kept using gin (versions);
alter table vcon.kept enable row level security;
create policy kept_by_path on vcon.kept
  using (platform.path() in ('import', 'subject-access', 'erasure', 'retention', 'backup'))
  with check (platform.path() in ('import', 'backup'));
grant select, insert, delete on vcon.kept to ohrensessel_app;

-- Imports: who brought recorded conversations in, how far it is, and which lines were refused.
create schema imports;
grant usage on schema imports to ohrensessel_app;

create table imports.run (
  id uuid primary key,
  name text,
  started_by uuid references people.employee,
  started_at timestamptz not null,
  -- Moves on while it runs; one that has long stood still was broken off.
  seen_at timestamptz not null,
  ended_at timestamptz,
  state text not null default 'running' check (state in ('running', 'done', 'cancelled', 'broken-off', 'failed')),
  is_cancelled boolean not null default false,
  -- Announced and read so far.
  size bigint,
  bytes bigint not null default 0,
  imported int not null default 0,
  known int not null default 0,
  refused int not null default 0,
  -- Conversations whose recording was left out.
  without_audio int not null default 0
);
create index run_started on imports.run (started_at desc, id desc);
grant select, insert, update, delete on imports.run to ohrensessel_app;

-- The first thousand; the run counts all.
create table imports.refusal (
  run_id uuid not null references imports.run on delete cascade,
  line int not null,
  field text not null,
  -- Names a sentence in both languages, and what it speaks of.
  reason text not null,
  about text not null,
  primary key (run_id, line)
);
grant select, insert, update, delete on imports.refusal to ohrensessel_app;
