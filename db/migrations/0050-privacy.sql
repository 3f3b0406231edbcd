-- Privacy: who used which way to protected content, the works council's agreement, and what erasure and retention may do.
create schema privacy;
grant usage on schema privacy to ohrensessel_app;

-- Uses of a way to protected content that are not listening itself (that stands in gate.heard). Never content.
create table privacy.access (
  id uuid primary key,
  at timestamptz not null,
  what text not null check (what in ('proof', 'export', 'erasure', 'retention', 'moment', 'customer-search', 'settings', 'backup')),
  -- Null: the product itself, or the customer.
  employee_id uuid references people.employee,
  by_customer boolean not null default false,
  -- The agent whose conversation it was, if it was one.
  host_id uuid references people.employee,
  conversation_id uuid,
  detail text
);
create index access_at on privacy.access (at desc, id);
create index access_host on privacy.access (host_id, at desc);
grant select, insert, delete on privacy.access to ohrensessel_app;

-- Works-council mode: while it is locked, settings change only with a second pair of eyes.
create table privacy.agreement (
  singleton boolean primary key default true check (singleton),
  agreement_id text not null,
  locked boolean not null,
  since timestamptz not null,
  set_by uuid not null references people.employee
);
grant select, insert, update on privacy.agreement to ohrensessel_app;

create table privacy.proposal (
  id uuid primary key,
  change jsonb not null,
  proposed_by uuid not null references people.employee,
  proposed_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'approved', 'declined', 'taken-back')),
  decided_by uuid references people.employee,
  decided_at timestamptz,
  check (decided_by is null or state = 'taken-back' or decided_by <> proposed_by)
);
create index proposal_open on privacy.proposal (proposed_at) where state = 'open';
grant select, insert, update, delete on privacy.proposal to ohrensessel_app;

-- Empties what the ledger says about a person and destroys their salt; the chain still verifies, as it hangs on commitments.
create function consent.forget(subject uuid) returns bigint
  language plpgsql security definer set search_path = '' as $$
declare emptied bigint;
begin
  if platform.path() <> 'erasure' then raise exception 'not on the path of erasure' using errcode = 'insufficient_privilege'; end if;
  update consent.ledger set facts = null, subject_id = null where subject_id = subject;
  get diagnostics emptied = row_count;
  delete from consent.salt where subject_id = subject;
  return emptied;
end $$;
revoke all on function consent.forget(uuid) from public;
grant execute on function consent.forget(uuid) to ohrensessel_app;

-- Deletes whole chains whose newest row is older than the organisation keeps them.
create function consent.expire(before timestamptz) returns bigint
  language plpgsql security definer set search_path = '' as $$
declare deleted bigint;
begin
  if platform.path() <> 'retention' then raise exception 'not on the path of retention' using errcode = 'insufficient_privilege'; end if;
  delete from consent.ledger l where l.conversation_id in (
    select conversation_id from consent.ledger group by conversation_id having max(at) < before);
  get diagnostics deleted = row_count;
  delete from consent.salt s where not exists (select from consent.ledger l where l.subject_id = s.subject_id);
  return deleted;
end $$;
revoke all on function consent.expire(timestamptz) from public;
grant execute on function consent.expire(timestamptz) to ohrensessel_app;

-- The ledger's policies hold for its owner too, so the two functions above need theirs.
create policy ledger_forget on consent.ledger for update using (platform.path() = 'erasure') with check (platform.path() = 'erasure');
create policy ledger_expire on consent.ledger for delete using (platform.path() = 'retention');
