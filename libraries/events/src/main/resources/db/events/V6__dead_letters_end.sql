-- Dead letters hold personal data and are not kept for ever. What has waited as long for somebody who is away becomes one first.
create policy expiry_of_waiting on inbox for update to current_role using (true);

create function forget_dead(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from inbox where state = ''dead'' and due_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';

create function end_waiting(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with ended as (
        update inbox set state = ''dead'', away_since = null
        where state = ''waiting'' and at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from ended';
