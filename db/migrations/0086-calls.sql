-- Calls: what must outlive a moment although the call itself leaves nothing behind.
create schema calls;
grant usage on schema calls to ohrensessel_app;

-- Signatures of telephone systems that were used already. One is believed once, on whichever node it arrives.
create table calls.nonce (
  hash bytea primary key,
  at timestamptz not null
);
create index nonce_at on calls.nonce (at);
grant select, insert, delete on calls.nonce to ohrensessel_app;
