-- What tickets hold of orders, written with the turn that asks for the ticket: two calls that say yes at the same moment
-- cannot hold the same. Whether a hold still lasts is asked of the ticket; without an article it is the whole order.
create table booking (
  tenant text not null,
  order_number text not null,
  family text not null,
  article text not null default '',
  ticket text not null,
  kind text not null,
  call_id text not null,
  -- the order is this one: a number that a shop gives again is another order
  placed_at timestamptz not null,
  at timestamptz not null,
  primary key (tenant, order_number, placed_at, family, article)
);
create index booking_by_ticket on booking (tenant, ticket);
create index booking_by_age on booking (at);

-- A hold goes with the calls of its time: what was asked for then, the order itself says by now.
create policy expiry on booking to current_role using (true);

create or replace function forget(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with held as (
        delete from booking where at < before
          and (shop is null or tenant = shop) and tenant <> all (others)),
      gone as (
        delete from call where started_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
