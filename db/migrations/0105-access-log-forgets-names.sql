-- Whoever is forgotten is not named in the access log either: that somebody looked stays, whom they looked at goes.
create function privacy.forget_pseudonym(pseudonym text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if platform.path() <> 'erasure' then raise exception 'not on the path of erasure' using errcode = 'insufficient_privilege'; end if;
  update privacy.access set detail = null where what in ('export', 'customer-search') and detail = pseudonym;
end $$;

revoke all on function privacy.forget_pseudonym(text) from public;
grant execute on function privacy.forget_pseudonym(text) to ohrensessel_app;

update privacy.access a set detail = null
where what in ('export', 'customer-search') and detail not like 'vCon %'
  and not exists (select from people.customer c where c.pseudonym = a.detail);
