-- What persons have asked to be erased. Who they are stands here until all is gone, because work that was
-- interrupted must know whom it is about; then only how they look masked is left.
create table erasure (
  tenant text not null,
  id text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  reason text not null,            -- masked
  masked text not null,            -- the person, as people see them
  open_too boolean not null,       -- tickets that nobody has ended are not waited for
  state text not null check (state in ('erasing', 'waiting', 'verifying', 'done')),
  person text,                     -- JSON of core; null when done
  holders text not null,           -- JSON: what was found, erased and kept at each
  due_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant, id),
  check ((person is null) = (state = 'done'))
);
create index erasure_latest on erasure (tenant, asked_at desc);
create index erasure_to_do on erasure (due_at) where state <> 'done';

create policy backlog on erasure for select to current_role using (true);

-- For which shops there is something to go on with, and no more.
create function tenants_with_erasures(now timestamptz) returns setof text
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select distinct tenant from erasure where state <> ''done'' and due_at <= now';

create policy expiry on erasure for delete to current_role using (true);

create function forget_erasures(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from erasure where ended_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
