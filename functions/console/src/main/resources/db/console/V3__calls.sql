-- Calls as people look for them. Fed by events and made again from the records of calls; what is personal is masked or hashed.
create table call (
  tenant text not null,
  id text not null,
  age integer not null,            -- an older look never replaces a newer
  started_at timestamptz not null,
  ended_at timestamptz,
  phase text not null,
  outcome text not null,
  mood text not null,
  turns integer not null,
  caller text,                     -- masked
  caller_tail text,                -- the last four digits
  caller_hash text,                -- of the whole number
  customer text,                   -- masked but for the first character
  customer_hash text,
  brand text,
  direction text not null,
  provider text not null,
  agent text,
  flows integer,
  intents text[] not null,
  orders text[] not null,
  tickets text[] not null,
  unanswered integer not null,
  first_words text,                -- how the caller began, masked
  said text not null,              -- what the caller said, masked: letters and digits only, a line each turn
  said_pairs text[] not null,      -- each two letters that stand beside each other in it: Chinese has no spaces to cut at
  primary key (tenant, id)
);
create index call_by_start on call (tenant, started_at desc, id desc);
create index call_by_phase on call (tenant, phase, started_at desc) where phase <> 'ended';
create index call_by_outcome on call (tenant, outcome, started_at desc, id desc);
create index call_by_mood on call (tenant, mood, started_at desc, id desc) where mood <> 'neutral';
create index call_by_number on call (tenant, caller_hash) where caller_hash is not null;
create index call_by_tail on call (tenant, caller_tail) where caller_tail is not null;
create index call_by_customer on call (tenant, customer_hash) where customer_hash is not null;
create index call_by_agent on call (tenant, agent) where agent is not null;
create index call_by_flows on call (tenant, flows, started_at desc);
create index call_by_intent on call using gin (intents);
create index call_by_order on call using gin (orders);
create index call_by_words on call using gin (said_pairs);

-- What nobody wrote an answer to, each time it was asked; one and the same question has one group.
create table question (
  tenant text not null,
  call_id text not null,
  turn integer not null,
  group_id text not null,
  words text not null,             -- masked
  brand text,
  at timestamptz not null,
  primary key (tenant, call_id, turn)
);
create index question_by_group on question (tenant, group_id, at desc);

-- What people have decided of a group; one that they have not is open.
create table question_group (
  tenant text not null,
  id text not null,
  state text not null,
  article text,
  by text not null,
  at timestamptz not null,
  primary key (tenant, id)
);

-- What has changed, for those who watch. Its sequence is the order of the commits: the shop's head is locked until then.
create table change (
  tenant text not null,
  sequence bigint not null,
  kind text not null,
  id text not null,
  what text not null,
  brand text,
  at timestamptz not null,
  primary key (tenant, sequence)
);
create index change_by_age on change (tenant, at);

create table change_head (
  tenant text not null primary key,
  sequence bigint not null
);

create policy expiry on call to current_role using (true);
create policy expiry on question to current_role using (true);
create policy expiry on change to current_role using (true);

create function forget_calls(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with questions as (
        delete from question where at < before
          and (shop is null or tenant = shop) and tenant <> all (others)),
      gone as (
        delete from call where started_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';

create function forget_changes(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from change where at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
