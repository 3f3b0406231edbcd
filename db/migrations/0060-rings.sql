-- News other processes must hear the moment they are true leave with the commit itself: whoever writes them cannot forget it, and
-- cannot die between writing and telling. Names only; a ring wakes, and what happened is read from the tables.

-- As one node tells the others (src/platform/live/bell.ts). `ohrensessel.node` is set by the pool that writes.
create function platform.ring(kind text, name text) returns void
  language sql as $$
  select pg_notify('ohrensessel', json_build_object(
    'from', coalesce(current_setting('ohrensessel.node', true), ''),
    'rings', json_build_array(json_build_array(kind, name)))::text)
$$;

-- Rings the kind given first with the values of the columns given after it.
create function platform.ring_row() returns trigger
  language plpgsql as $$
declare
  fields jsonb;
begin
  if tg_op = 'DELETE' then fields := to_jsonb(old); else fields := to_jsonb(new); end if;
  perform platform.ring(tg_argv[0], (select string_agg(fields ->> named.field, ' ' order by named.place)
    from unnest(tg_argv[1:]) with ordinality as named (field, place)));
  return null;
end $$;

-- Everything but turns, which are many and open or close nothing: consent given or taken back, doors, seats, hands.
create trigger ring_event after insert on conversations.event for each row
  when (new.kind <> 'turn' and platform.path() not in ('import', 'backup'))
  execute function platform.ring_row('event', 'conversation_id', 'seq');

-- A customer was forgotten: screens let go of the conversation. What is deleted when its time is over is on no screen.
create trigger ring_gone after delete on conversations.conversation for each row
  when (platform.path() = 'erasure')
  execute function platform.ring_row('gone', 'id');
create trigger ring_forgotten after update of erased_at on people.customer for each row
  when (old.erased_at is null and new.erased_at is not null)
  execute function platform.ring_row('customer', 'id');

-- Open sockets are cut wherever they are held.
create trigger ring_rights after update of roles, active, unit_id on people.employee for each row
  when ((old.roles, old.active, old.unit_id) is distinct from (new.roles, new.active, new.unit_id))
  execute function platform.ring_row('rights', 'id');
create trigger ring_session_ended after delete on access.session for each row
  execute function platform.ring_row('session-ended', 'id');
create trigger ring_token_ended after delete on access.token for each row
  execute function platform.ring_row('token-ended', 'employee_id');

-- Everybody around a chair sees who sits there, who asks, and whether it is offered.
create trigger ring_chair after insert or delete or update of state on shadowing.visit for each row
  execute function platform.ring_row('chair', 'host_id');
create trigger ring_chair after insert or update on shadowing.chair for each row
  execute function platform.ring_row('chair', 'agent_id');
