-- Tickets that are over are deleted for all tenants at once, by a function that can do nothing else.
create policy expiry on ticket to current_role using (true);

create function forget(before timestamptz) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from ticket where changed_at < before
          and state not in (''open'', ''in_progress'', ''waiting_for_customer'') returning 1)
      select count(*) from gone';
