-- The people who sign in. Accounts belong to the installation, whose rows have the tenant "0-installation": no shop has that
-- name, so no shop's transaction sees them.
create table account (
  tenant text not null,
  name text not null,
  display_name text not null,
  roles text not null,             -- with commas between
  shops text not null,             -- with commas between; * for all
  brands text not null,            -- with commas between; empty for all
  password text not null,          -- hashed
  password_must_change boolean not null,
  disabled boolean not null,
  last_sign_in_at timestamptz,
  created_at timestamptz not null,
  version integer not null,
  primary key (tenant, name)
);

-- Where they are signed in. The cookie is not here, only its hash.
create table session (
  tenant text not null,
  hash text not null,
  id text not null,
  account text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  user_agent text not null,
  primary key (tenant, hash),
  foreign key (tenant, account) references account (tenant, name) on delete cascade
);
create index session_of_account on session (tenant, account, last_seen_at desc);

-- Wrong passwords, by a hash of who tried: the next try must wait.
create table sign_in_try (
  tenant text not null,
  who text not null,
  failures integer not null,
  wait_until timestamptz not null,
  at timestamptz not null,
  primary key (tenant, who)
);

create policy expiry on session to current_role using (true);
create policy expiry on sign_in_try to current_role using (true);

create function forget_sessions(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with sessions as (
        delete from session where last_seen_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1),
      tries as (
        delete from sign_in_try where at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select (select count(*) from sessions) + (select count(*) from tries)';
