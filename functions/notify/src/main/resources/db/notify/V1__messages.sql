-- A short message by its key: being sent by one process until its lease ends, sent, or refused for good.
create table message (
  tenant text not null,
  key text not null,
  ticket text,
  phone text not null,
  template text not null,
  text text not null,
  state text not null check (state in ('sending', 'sent', 'refused')),
  provider text,
  receipt text,
  lease_until timestamptz not null,
  requested_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant, key)
);
create index message_latest on message (tenant, requested_at desc);
