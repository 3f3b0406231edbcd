-- An idempotency key stands for one request: with other words, or for something else, it says nothing a second time.
create or replace function conversations.say(
  on_path text, as_actor uuid, in_conversation uuid, from_party text, words text, key text, at_moment timestamptz
) returns table (seq int, at timestamptz, fresh boolean)
  language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform set_config('ohrensessel.path', on_path, true), set_config('ohrensessel.actor', as_actor::text, true);
  return query
    with earlier as (
      select e.seq, e.at, e.kind = 'turn' and e.party = from_party and e.body ->> 'text' = words as same
      from conversations.event e where e.conversation_id = in_conversation and e.idempotency_key = key
    ), counted as (
      update conversations.conversation c set last_seq = c.last_seq + 1
      where c.id = in_conversation and c.state <> 'closed' and (from_party = 'customer' or c.agent_id = as_actor)
        and not exists (select from earlier)
      returning c.last_seq
    ), appended as (
      insert into conversations.event (conversation_id, seq, at, kind, party, actor_id, body, idempotency_key)
      select in_conversation, counted.last_seq, at_moment, 'turn', from_party, as_actor, jsonb_build_object('text', words), key from counted
    )
    select earlier.seq, earlier.at, false from earlier where earlier.same
    union all
    select counted.last_seq, at_moment, true from counted;
end $$;
