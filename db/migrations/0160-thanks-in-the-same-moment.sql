-- Whoever finds thanks, or learns from it, waits for a withdrawal that is under way. It may lock a conversation and never change one.
create policy conversation_locked_by_finding on conversations.conversation for update using (platform.path() = 'finding') with check (false);

-- Spoken words have no turn: what was typed or noted in the minute before the door was closed goes by its time.
create or replace function praise.recall() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update praise.thanks set state = 'recalled', text = null, ended_at = new.at, quote = false, publish = false
  where conversation_id = new.conversation_id and state = 'standing'
    and case when seq > 0 then seq > (new.body ->> 'recallFrom')::int else said_at >= new.at - interval '1 minute' end;
  delete from praise.found where conversation_id = new.conversation_id and (seq < 0 or seq > (new.body ->> 'recallFrom')::int);
  return null;
end $$;

-- What a guest noted of a customer's words is that customer's to take along as well.
drop policy found_by_path on praise.found;
create policy found_by_path on praise.found
  using (case platform.path()
    when 'serving' then exists (select from conversations.conversation c where c.id = conversation_id and c.agent_id = platform.actor())
    else platform.path() in ('finding', 'subject-access', 'erasure', 'retention', 'backup', 'import')
  end);
