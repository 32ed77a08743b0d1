-- What the demo shop was asked to do and what came of it. The key is the asker's: an errand that is
-- sent again finds its outcome here and is not carried out again.
create table errands (
  tenant text not null,
  key text not null,
  order_number text not null,
  errand text not null,
  outcome text not null,
  at timestamptz not null,
  primary key (tenant, key)
);
create index on errands (tenant, order_number);
create index on errands (at);

-- What is old is deleted by a function that can do nothing else.
create policy expiry on errands to current_role using (true);

create function forget_errands(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from errands where at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
