-- Calls hold what callers said: they are deleted, with their turns, by a function that can do nothing else.
create policy expiry on call to current_role using (true);
create policy expiry on turn to current_role using (true);

create function forget(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from call where started_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
