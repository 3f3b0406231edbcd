-- Ground floor: what every feature stands on and none owns.
create schema if not exists platform;
grant usage on schema platform to ohrensessel_app;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The caller a transaction works for; empty for strangers and the product itself.
create function platform.actor() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('ohrensessel.actor', true), '')::uuid;

-- The enumerated path a transaction reads on (src/listen/gate/paths.ts); policies let nothing through without one.
create function platform.path() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('ohrensessel.path', true), ''), 'none');

-- Secrets of the instance, so that every node has the same: signing key, handle key, session key.
create table platform.secret (
  name text primary key,
  value bytea not null,
  created_at timestamptz not null default now()
);
grant select, insert on platform.secret to ohrensessel_app;

-- What a create operation answered, so that a retry with the same key is answered alike. Holds references, never content.
create table platform.idempotency (
  caller text not null,
  operation text not null,
  key text not null,
  request_hash bytea not null,
  reference jsonb,
  created_at timestamptz not null default now(),
  primary key (caller, operation, key)
);
create index idempotency_created_at on platform.idempotency (created_at);
grant select, insert, update, delete on platform.idempotency to ohrensessel_app;

-- One row: what this instance is.
create table platform.instance (
  singleton boolean primary key default true check (singleton),
  born_as text not null check (born_as in ('demo', 'organisation')),
  born_at timestamptz not null default now()
);
grant select, insert on platform.instance to ohrensessel_app;
