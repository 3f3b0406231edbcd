-- A sentence that is kept outlives its conversation, and so does the customer's right to see it and take it back: the customer's own
-- path shows their quotes, and a withdrawal in the ledger alone ends them.
create policy quote_read_own on impressions.quote for select
  using (platform.path() = 'customer' and customer_id = platform.actor());

create function impressions.end_quotes_by_ledger() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update impressions.quote set state = 'withdrawn', excerpt = null, ended_at = new.at
  where conversation_id = new.conversation_id and state = 'standing';
  return null;
end $$;
create trigger end_quotes after insert on consent.ledger
  for each row when (new.kind in ('withdrawn', 'refused') and new.purpose = 'quote') execute function impressions.end_quotes_by_ledger();

-- Verifying the whole ledger is a use of the path of proof like any other.
alter table privacy.access drop constraint access_what_check;
alter table privacy.access add constraint access_what_check
  check (what in ('proof', 'verification', 'export', 'erasure', 'retention', 'moment', 'customer-search', 'settings', 'backup'));

-- Who sat beside whom is forgotten with the access log; the handles of that visit with it.
create index visit_ended on shadowing.visit (ended_at) where state = 'ended';
create function impressions.forget_places() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from impressions.place where visit_id = old.id;
  return null;
end $$;
create trigger forget_places after delete on shadowing.visit for each row execute function impressions.forget_places();
