-- A call and its turns. What the caller does arrives as webhooks, perhaps twice and at the same moment:
-- the number of turns is the version that only one of them can raise, and each turn's answer is kept for the other.
create table call (
  tenant text not null,
  id text not null,
  provider text not null,
  caller text,
  state text not null,
  turns integer not null,
  dialogue text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant, id)
);
create index call_by_start on call (tenant, started_at);

create table turn (
  tenant text not null,
  call_id text not null,
  number integer not null,
  record text not null,
  at timestamptz not null,
  millis integer not null,
  primary key (tenant, call_id, number),
  foreign key (tenant, call_id) references call (tenant, id) on delete cascade
);

-- What the bench compares a turn with: see FloorStore.
create table floor (
  tenant text not null,
  id text not null,
  times integer not null,
  primary key (tenant, id)
);
