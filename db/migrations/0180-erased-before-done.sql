-- What came from whoever is erased and is not done yet goes as well, or it would begin a conversation with their words anew.
create or replace function lines.forget_customer() returns trigger
  language plpgsql set search_path = '' as $$
begin
  delete from lines.deed using lines.thread
    where thread.customer_id = new.id and deed.line_id = thread.line_id and deed.thread_hash = thread.ref_hash;
  delete from lines.thread where customer_id = new.id;
  delete from lines.identity where customer_id = new.id;
  return null;
end $$;
