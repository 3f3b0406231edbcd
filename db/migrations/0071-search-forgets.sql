-- Words that leave an impression or a quote leave the lexicon as well, unless somebody else wrote them too: what the search offers
-- for a typing error must not tell what a customer has taken back.
create function search.forget_words(variadic texts text[]) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  gone record;
  question tsquery;
begin
  -- A word that stood in many impressions last night still stands in others.
  for gone in
    select w.word, w.written from search.lexicon_words(variadic texts) l join search.word w on w.word = l.word
    where w.entries < 100 order by w.word
  loop
    question := plainto_tsquery('search.german', gone.written) || plainto_tsquery('search.english', gone.written);
    continue when numnode(question) = 0 or exists (select from search.entry e where e.words @@ question);
    delete from search.word where word = gone.word;
    delete from search.form f using pg_catalog.unnest(search.words_of(gone.written)) held where f.form = held.lexeme;
  end loop;
end $$;

create or replace function search.keep_impression() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    delete from search.entry where impression_id = old.id;
  else
    perform search.refresh(new.id);
  end if;
  if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.text, old.consequence, old.removed_at) is distinct from (new.text, new.consequence, new.removed_at) then
    perform search.forget_words(old.text, old.consequence);
  end if;
  return null;
end $$;

create or replace function search.keep_quote() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform search.refresh(coalesce(new.impression_id, old.impression_id));
  if tg_op <> 'INSERT' and old.excerpt is distinct from new.excerpt then perform search.forget_words(old.excerpt); end if;
  return null;
end $$;

revoke execute on function search.forget_words from public;
