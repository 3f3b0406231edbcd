-- Closing the door over words takes along what was learned from them.
create or replace function praise.recall() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update praise.thanks set state = 'recalled', text = null, ended_at = new.at, quote = false, publish = false
  where conversation_id = new.conversation_id and state = 'standing'
    and case when seq > 0 then seq > (new.body ->> 'recallFrom')::int else said_at >= new.at - interval '1 minute' end;
  delete from praise.found where conversation_id = new.conversation_id and (seq < 0 or seq > (new.body ->> 'recallFrom')::int);
  delete from praise.example where conversation_id = new.conversation_id and seq > (new.body ->> 'recallFrom')::int;
  return null;
end $$;
