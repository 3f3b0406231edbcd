-- Access: how employees prove who they are, and for how long. Sign-in itself is better-auth's work; person, session, account
-- and verification are the tables it asks for, in our words.
create schema access;
grant usage on schema access to ohrensessel_app;

-- Whom better-auth may sign in: active employees, whose addresses the organisation vouches for. There is no second list of people.
create view access.person as
  select id, name, email, true as email_verified, null::text as image, created_at, created_at as updated_at
  from people.employee where active;
grant select on access.person to ohrensessel_app;

create table access.session (
  id uuid primary key,
  token text not null unique,
  employee_id uuid not null references people.employee,
  -- Browser and system in a few words, so that people recognise their own sessions.
  device text,
  -- better-auth insists on the column; nobody's address is kept.
  ip_address text check (ip_address = ''),
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz not null
);
create index session_employee on access.session (employee_id);
grant select, insert, update, delete on access.session to ohrensessel_app;

-- What an employee can sign in with: 'credential' holds the password's scrypt hash, 'oidc' the subject at the provider. Tokens of
-- the provider are not kept.
create table access.account (
  id uuid primary key,
  employee_id uuid not null references people.employee,
  provider_id text not null check (provider_id in ('credential', 'oidc')),
  account_id text not null,
  password text,
  access_token text check (access_token is null),
  refresh_token text check (refresh_token is null),
  id_token text check (id_token is null),
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id),
  check ((provider_id = 'credential') = (password is not null))
);
create index account_employee on access.account (employee_id);
grant select, insert, update, delete on access.account to ohrensessel_app;

-- State of sign-ins that are at the provider just now.
create table access.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz not null
);
create index verification_identifier on access.verification (identifier);
grant select, insert, update, delete on access.verification to ohrensessel_app;

-- The organisation's OIDC provider.
create table access.provider (
  singleton boolean primary key default true check (singleton),
  label text not null,
  issuer text not null,
  client_id text not null,
  -- AES-256-GCM under a secret of the instance; absent for a public client.
  client_secret bytea,
  -- Whoever comes with an address of these domains and is not known yet becomes a guest.
  guest_domains text[] not null default '{}',
  -- Some providers know their addresses are right and do not say so.
  vouches_for_addresses boolean not null default false,
  version uuid not null
);
grant select, insert, update, delete on access.provider to ohrensessel_app;

-- Failed sign-ins, under a keyed hash of account or address, so that guessing is slowed down and nobody's address is kept.
create table access.attempt (
  subject bytea primary key,
  failures int not null,
  since timestamptz not null
);
grant select, insert, update, delete on access.attempt to ohrensessel_app;

-- An open invitation. Accepting, revoking and expiry delete it.
create table access.invitation (
  id uuid primary key,
  -- Present when somebody who works here already gets a new way to sign in.
  employee_id uuid unique references people.employee,
  name text not null,
  email text not null unique check (email = lower(email)),
  function_de text,
  function_en text,
  unit_id uuid references people.unit,
  superior_id uuid references people.employee,
  roles text[] not null,
  language text not null check (language in ('de', 'en')),
  hash bytea not null unique,
  invited_by uuid not null references people.employee,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null
);
grant select, insert, update, delete on access.invitation to ohrensessel_app;

-- A key an employee gave to a program. Only its hash is kept; the key itself is shown once.
create table access.token (
  id uuid primary key,
  employee_id uuid not null references people.employee,
  name text not null,
  hash bytea not null unique,
  -- Permissions of the contract; never more than the owner's roles allow.
  scopes text[] not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  -- A day is enough to see whether it is still needed.
  last_used_on date
);
create index token_employee on access.token (employee_id);
grant select, insert, update, delete on access.token to ohrensessel_app;
