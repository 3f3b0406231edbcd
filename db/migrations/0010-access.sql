-- Access: how employees prove who they are, and for how long.
create schema access;
grant usage on schema access to ohrensessel_app;

-- A key an employee gave to a program. Only its hash is kept; the key itself is shown once.
create table access.token (
  id uuid primary key,
  employee_id uuid not null references people.employee,
  name text not null,
  hash bytea not null unique,
  -- Permissions of the contract; never more than the owner's roles allow.
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- A day is enough to see whether it is still needed.
  last_used_on date
);
create index token_employee on access.token (employee_id);
grant select, insert, update, delete on access.token to ohrensessel_app;
