-- Before any function's migration: the roles that processes connect as, and who may speak for which tenant.
-- No role owns anything or can pass row-level security. The lock is for functions that start at the same moment.
do $$
declare
  entry text;
  role text;
  secret text;
  inner_key bytea;
  outer_key bytea;
  byte integer;
begin
  perform pg_advisory_xact_lock(hashtext('orderline'));
  if to_regclass('store.role') is null then
    create schema if not exists store;
    -- A role that must prove for which tenant it works, and what its proofs are checked with (HMAC's two keys, made of the
    -- role's password by a hash). Nobody but the owner reads it. An empty list of shops means all shops.
    create table store.role (name text primary key, inner_key bytea not null, outer_key bytea not null, shops text[]);
  end if;

  -- The tenant of the transaction. A role that has to prove it and does not, or not for a shop of its own, has none and sees nothing.
  create or replace function store.tenant() returns text
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
    as $f$
    declare
      claimed constant text := current_setting('orderline.tenant', true);
      known store.role;
    begin
      select * into known from store.role where name = session_user;
      if not found then
        return claimed;
      end if;
      if coalesce(current_setting('orderline.proof', true), '') = encode(
            sha256(known.outer_key || sha256(known.inner_key || convert_to(claimed, 'UTF8'))), 'hex')
          and (known.shops is null or claimed = any (known.shops) or claimed = '0-nobody') then
        return claimed;
      end if;
      return null;
    end
    $f$;

  -- A role for each function: orderline_call and so on. Where an operator has made it, its password is the operator's.
  foreach entry in array string_to_array('${roles}', ' ') loop
    continue when position('=' in entry) = 0;
    role := 'orderline_' || split_part(entry, '=', 1);
    secret := substr(entry, position('=' in entry) + 1);
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I login password %L nosuperuser nocreatedb nocreaterole nobypassrls', role, secret);
    end if;
    -- HMAC-SHA256 (RFC 2104) with a key of 64 letters, a whole block: TenantProof makes the same
    inner_key := convert_to(encode(sha256(convert_to('orderline.tenant:' || secret, 'UTF8')), 'hex'), 'UTF8');
    outer_key := inner_key;
    for byte in 0..63 loop
      outer_key := set_byte(outer_key, byte, get_byte(outer_key, byte) # 92);
      inner_key := set_byte(inner_key, byte, get_byte(inner_key, byte) # 54);
    end loop;
    insert into store.role as known (name, inner_key, outer_key) values (role, inner_key, outer_key)
      on conflict (name) do update set inner_key = excluded.inner_key, outer_key = excluded.outer_key
        where known.inner_key <> excluded.inner_key;
  end loop;

  -- The role of a process that has several functions. Where each has its own, nobody works as this one.
  if not exists (select from pg_roles where rolname = '${user}') then
    create role "${user}" password '${password}' nosuperuser nocreatedb nocreaterole nobypassrls;
    if position('=' in '${roles}') = 0 then
      alter role "${user}" login;
    end if;
  end if;
end
$$;
