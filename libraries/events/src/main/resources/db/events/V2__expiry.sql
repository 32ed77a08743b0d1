-- What is old is deleted for all tenants at once, by functions that can do nothing else.
create policy expiry on outbox for delete to current_role using (true);
create policy expiry on inbox for delete to current_role using (true);

create function forget_sent(before timestamptz) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (delete from outbox where sent_at < before returning 1) select count(*) from gone';

create function forget_done(before timestamptz) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (delete from inbox where state = ''done'' and at < before returning 1)
    select count(*) from gone';
