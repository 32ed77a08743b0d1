-- All who wait and all who answer in a shop: one value, so that its row's lock makes one offer at a time.
create table room (
  tenant text not null,
  version bigint not null,
  room text not null,
  primary key (tenant)
);

-- A hand-over with what the agent was shown and has written; it outlives the room.
create table contact (
  tenant text not null,
  id text not null,
  call_id text not null,
  queue text not null,
  customer text,
  card text not null,
  notes text not null default '',
  outcome text,
  agent text,
  entered_at timestamptz not null,
  answered_at timestamptz,
  primary key (tenant, id)
);
create index contact_of_call on contact (tenant, call_id, entered_at desc);
create index contact_of_customer on contact (tenant, customer, answered_at desc) where customer is not null;
create index contact_by_time on contact (tenant, entered_at);

-- What was said from the hand-over on, by both.
create table said (
  tenant text not null,
  number bigint generated always as identity,
  contact text not null,
  voice text not null,
  text text not null,
  at timestamptz not null,
  primary key (tenant, number)
);
create index said_of_contact on said (tenant, contact, number);

-- What reports count.
create table happening (
  tenant text not null,
  number bigint generated always as identity,
  contact text not null,
  queue text not null,
  kind text not null,
  agent text,
  detail text,
  at timestamptz not null,
  primary key (tenant, number)
);
create index happening_by_time on happening (tenant, at);

-- What is old is deleted for all tenants at once, by a function that can do nothing else.
create policy expiry on contact to current_role using (true);
create policy expiry on said to current_role using (true);
create policy expiry on happening to current_role using (true);
create function forget(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with old_said as (
        delete from said where at < before and (shop is null or tenant = shop) and tenant <> all (others)),
      old_happening as (
        delete from happening where at < before and (shop is null or tenant = shop) and tenant <> all (others)),
      gone as (
        delete from contact where entered_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
