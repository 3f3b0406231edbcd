-- How much of a call a visit heard under a grant, in milliseconds. What is heard is recorded; the sound itself never is.
alter table gate.heard add column sound_ms int not null default 0;
