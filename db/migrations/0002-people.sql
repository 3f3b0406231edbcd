-- People: the organisation, its units and employees, and the customers as far as the product knows them.
create schema people;
grant usage on schema people to ohrensessel_app;

create table people.organisation (
  singleton boolean primary key default true check (singleton),
  name text not null,
  language text not null default 'de' check (language in ('de', 'en')),
  time_zone text not null default 'Europe/Berlin',
  -- Guests a host may have at once.
  guests_per_host int not null default 3 check (guests_per_host between 1 and 20),
  -- Whether customers are asked as soon as a guest sits there, or when the agent presses the key.
  asking text not null default 'automatic' check (asking in ('automatic', 'by-agent')),
  -- Days after which conversations, impressions, access log and ledger are deleted.
  retention_conversations int not null default 90 check (retention_conversations between 1 and 3650),
  retention_access int not null default 365 check (retention_access between 1 and 3650),
  retention_impressions int not null default 730 check (retention_impressions between 1 and 3650),
  retention_ledger int not null default 1095 check (retention_ledger between 1 and 3650),
  created_at timestamptz not null default now()
);
grant select, insert, update on people.organisation to ohrensessel_app;

create table people.unit (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9-]{1,60}$'),
  name_de text not null,
  name_en text not null,
  parent_id uuid references people.unit,
  created_at timestamptz not null default now()
);
grant select, insert, update, delete on people.unit to ohrensessel_app;

create table people.employee (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  -- What the person does, as customers are told who listens: a function, never a name.
  function_de text not null default 'Kollegin oder Kollege',
  function_en text not null default 'colleague',
  unit_id uuid references people.unit,
  superior_id uuid references people.employee,
  roles text[] not null default '{guest}'
    check (cardinality(roles) > 0 and roles <@ '{guest,agent,lead,steward,owner,council,dpo,admin}'::text[]),
  language text not null default 'de' check (language in ('de', 'en')),
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create index employee_name on people.employee ((name collate "und-x-icu"), id);
create index employee_superior on people.employee (superior_id);
create index employee_unit on people.employee (unit_id);
grant select, insert, update on people.employee to ohrensessel_app;

-- A customer is a random name and a key only the customer's browser holds.
create table people.customer (
  id uuid primary key,
  pseudonym text not null,
  language text not null check (language in ('de', 'en')),
  origin text not null check (origin in ('real', 'simulated')),
  key_hash bytea unique,
  created_at timestamptz not null default now(),
  erased_at timestamptz
);
grant select, insert, update on people.customer to ohrensessel_app;
