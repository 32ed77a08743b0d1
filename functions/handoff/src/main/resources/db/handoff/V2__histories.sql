-- From now on an agent is in another state: idle, ringing, talking, wrapping-up, a break. What reports say of agents' time.
create table agent_change (
  tenant text not null,
  number bigint generated always as identity,
  agent text not null,
  state text not null,
  at timestamptz not null,
  primary key (tenant, number)
);
create index agent_change_by_time on agent_change (tenant, at);
create index happening_of_contact on happening (tenant, contact, number);

create policy expiry on agent_change to current_role using (true);
create or replace function forget(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with old_said as (
        delete from said where at < before and (shop is null or tenant = shop) and tenant <> all (others)),
      old_happening as (
        delete from happening where at < before and (shop is null or tenant = shop) and tenant <> all (others)),
      old_change as (
        delete from agent_change where at < before and (shop is null or tenant = shop) and tenant <> all (others)),
      gone as (
        delete from contact where entered_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
