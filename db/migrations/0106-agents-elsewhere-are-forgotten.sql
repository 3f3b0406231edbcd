-- A colleague who is forgotten is not called by name in the list of agents of other systems either.
create function lines.forget_employee() returns trigger
  language plpgsql set search_path = '' as $$
begin
  delete from lines.agent where employee_id = new.id;
  return null;
end $$;
create trigger forget_line_agents after update of forgotten_at on people.employee
  for each row when (old.forgotten_at is null and new.forgotten_at is not null) execute function lines.forget_employee();

delete from lines.agent a using people.employee e where e.id = a.employee_id and e.forgotten_at is not null;
