-- Requests that carry a key of their own, so that one that comes twice is done once.
create table once (
  tenant text not null,
  who text not null,
  key text not null,               -- hashed
  fingerprint text not null,       -- of what was asked for
  done boolean not null,
  note text not null,              -- what the answer can be told from again; nothing personal
  at timestamptz not null,
  primary key (tenant, who, key)
);
create index once_by_age on once (tenant, at);

create policy expiry on once to current_role using (true);

create function forget_once(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from once where at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
