-- Thanks that changes because something else does (its proof is over, its keeper is forgotten, its conversation deleted) is rung for in the
-- process that did it as well: nobody there knows what else has changed.
create function praise.ring_row() returns trigger
  language plpgsql as $$
declare
  fields jsonb;
begin
  if tg_op = 'DELETE' then fields := to_jsonb(old); else fields := to_jsonb(new); end if;
  perform pg_notify('ohrensessel', json_build_object(
    'from', case when pg_trigger_depth() > 1 then '' else coalesce(current_setting('ohrensessel.node', true), '') end,
    'rings', json_build_array(json_build_array(tg_argv[0], coalesce(fields ->> tg_argv[1], 'anew'))))::text);
  return null;
end $$;
drop trigger ring_thanks on praise.thanks;
create trigger ring_thanks after insert or update or delete on praise.thanks for each row
  when (platform.path() not in ('import', 'backup')) execute function praise.ring_row('praise', 'id');
drop trigger ring_found on praise.found;
create trigger ring_found after insert or update or delete on praise.found for each row
  when (platform.path() not in ('import', 'backup')) execute function praise.ring_row('praise-found', 'conversation_id');
-- One ring for all lessons of a transaction: the database tells the same thing once.
drop trigger ring_learned on praise.example;
drop function praise.ring_learned();
create trigger ring_learned after insert or update or delete on praise.example for each row execute function praise.ring_row('praise-learned');
