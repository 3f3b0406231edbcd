-- A talk in person is noted with its occasion and, if whoever notes it likes, its place.
alter table conversations.conversation
  add column occasion text check (occasion in ('shop', 'fair', 'visit', 'elsewhere')),
  add column place text check (char_length(place) between 1 and 120),
  add constraint conversation_met check (occasion is not null or place is null);
