-- What was about calls and tickets that were erased for a person: whatever comes late of them takes no effect.
create table erased (
  tenant text not null,
  subject text not null,
  at timestamptz not null,
  primary key (tenant, subject)
);
create policy expiry on erased to current_role using (true);

-- Erases events of the transaction's shop: those of these places, and what is still to come of these subjects.
create function erase(subjects text[], outgoing bigint[], incoming bigint[], now timestamptz) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'insert into erased (tenant, subject, at) select store.tenant(), subject, now from unnest(subjects) subject
        on conflict do nothing;
      with sent as (
        delete from outbox where tenant = store.tenant() and position = any (outgoing) returning 1),
      taken as (
        delete from inbox where tenant = store.tenant() and position = any (incoming) and state <> ''done'' returning 1)
      select (select count(*) from sent) + (select count(*) from taken)';

create function forget_erased(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from erased where at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
