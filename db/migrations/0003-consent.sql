-- Consent: what was asked in which words, and the chain that proves what was answered.
create schema consent;
grant usage on schema consent to ohrensessel_app;

create table consent.wording (
  id uuid primary key,
  purpose text not null check (purpose in ('listen', 'quote', 'publish', 'train', 'contact')),
  language text not null check (language in ('de', 'en')),
  version int not null,
  template text not null,
  hash bytea not null,
  created_at timestamptz not null default now(),
  created_by uuid references people.employee,
  unique (purpose, language, version)
);
grant select, insert on consent.wording to ohrensessel_app;

-- Destroying a subject's salt makes its commitments meaningless while the chain still verifies.
create table consent.salt (
  subject_id uuid primary key,
  salt bytea not null
);
grant select, insert, delete on consent.salt to ohrensessel_app;

-- One hash chain per conversation: hash = SHA-256(previous hash, n, at, commitment).
create table consent.ledger (
  conversation_id uuid not null,
  n int not null check (n > 0),
  at timestamptz not null,
  kind text not null check (kind in ('asked', 'granted', 'refused', 'withdrawn', 'erased')),
  party text not null,
  purpose text not null,
  subject_id uuid,
  -- Seq of the conversation's event this row goes with.
  seq int not null,
  -- The facts the commitment was made over; emptied by erasure.
  facts jsonb,
  commitment bytea not null,
  previous bytea not null,
  hash bytea not null,
  primary key (conversation_id, n)
);
create index ledger_subject on consent.ledger (subject_id) where subject_id is not null;
create index ledger_at on consent.ledger (at);
alter table consent.ledger enable row level security;
alter table consent.ledger force row level security;
create policy ledger_read on consent.ledger for select
  using (platform.path() in ('asking', 'gate', 'proof', 'subject-access', 'erasure', 'retention', 'backup')
    or (platform.path() = 'customer' and subject_id = platform.actor()));
create policy ledger_write on consent.ledger for insert
  with check (platform.path() in ('asking', 'customer', 'serving', 'import', 'backup', 'erasure'));
grant select, insert on consent.ledger to ohrensessel_app;

-- Signed once a day and handed to the data-protection officer and the council: without it a cut-off chain would go unseen.
create table consent.head (
  day date primary key,
  chains int not null,
  rows bigint not null,
  digest bytea not null,
  signature bytea not null,
  document jsonb not null,
  created_at timestamptz not null default now()
);
grant select, insert on consent.head to ohrensessel_app;
