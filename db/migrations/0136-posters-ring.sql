-- A poster loses its files by what other features do, in this process as well: so this ring is heard by all, whoever caused it.
create function posters.ring() returns trigger
  language plpgsql as $$
begin
  perform pg_notify('ohrensessel', json_build_object('from', '', 'rings', json_build_array(json_build_array('posters',
    coalesce(new.made_by, old.made_by) || ' ' || coalesce(new.id, old.id))))::text);
  return null;
end $$;
drop trigger ring_poster on posters.poster;
create trigger ring_poster after insert or update or delete on posters.poster for each row execute function posters.ring();
