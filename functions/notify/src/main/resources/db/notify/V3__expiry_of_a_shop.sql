-- A shop may keep things for another time than all others: it is gone through by itself. The function without shops
-- stays for processes of the version before, which run beside this one while it is rolled out.
create function forget(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from message where requested_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
