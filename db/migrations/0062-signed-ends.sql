-- Signed heads no longer list every chain: a signed day names how many there are and the checksums of their list, piece by piece,
-- and the list itself is kept as what changed from one signing to the next. So it grows with the ledger and not with every night.
delete from consent.head;
-- The order of signing. The day is the calendar's, and calendars are set.
alter table consent.head add column number int not null unique check (number > 0);

-- How chains ended: each row from the signing that found this end until the first one that found another, or none.
create table consent.signed_end (
  conversation_id uuid not null,
  since int not null,
  until int check (until > since),
  n int not null,
  hash bytea not null,
  -- Day of the chain's newest row, in UTC: whether its time was over when it has gone.
  last_on date not null,
  primary key (conversation_id, since)
);
create index signed_end_until on consent.signed_end (until) where until is not null;
create unique index signed_end_standing on consent.signed_end (conversation_id) where until is null;
alter table consent.signed_end enable row level security;
create policy signed_end_read on consent.signed_end for select using (platform.path() in ('proof', 'backup'));
create policy signed_end_write on consent.signed_end for insert with check (platform.path() in ('proof', 'backup'));
create policy signed_end_over on consent.signed_end for update using (platform.path() = 'proof') with check (platform.path() = 'proof');
grant select, insert, update (until) on consent.signed_end to ohrensessel_app;

-- Deletes whole chains whose newest row is older than the organisation keeps them, signed days as old, and ends only those days knew.
create or replace function consent.expire(before timestamptz) returns bigint
  language plpgsql security definer set search_path = '' as $$
declare deleted bigint;
begin
  if platform.path() <> 'retention' then raise exception 'not on the path of retention' using errcode = 'insufficient_privilege'; end if;
  delete from consent.ledger l where l.conversation_id in (
    select conversation_id from consent.ledger group by conversation_id having max(at) < before);
  get diagnostics deleted = row_count;
  delete from consent.salt s where not exists (select from consent.ledger l where l.subject_id = s.subject_id);
  delete from consent.head h where h.day < (before at time zone 'utc')::date;
  delete from consent.signed_end e where e.until <= coalesce((select min(h.number) from consent.head h), 2147483647);
  return deleted;
end $$;
