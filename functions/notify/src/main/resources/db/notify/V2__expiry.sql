-- Old messages are deleted for all tenants at once, by a function that can do nothing else.
create policy expiry on message to current_role using (true);

create function forget(before timestamptz) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (delete from message where requested_at < before returning 1)
    select count(*) from gone';
