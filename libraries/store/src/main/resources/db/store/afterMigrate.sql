-- After any function's migration: every table of its schema is closed to all but the tenant of the
-- transaction, and open to the function's own role. So no migration can forget it.
do $$
declare
  area constant text := '${flyway:defaultSchema}';
  own constant text := 'orderline_' || area;
  whole constant text := '${user}';
  grantee text;
  member record;
begin
  perform pg_advisory_xact_lock(hashtext('orderline'));
  for member in
    select c.oid, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as closed
    from pg_class c
    where c.relnamespace = area::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> '${flyway:table}'
  loop
    if not exists (select from pg_attribute a
        where a.attrelid = member.oid and a.attname = 'tenant' and a.attnotnull) then
      raise exception 'table %.% needs a column "tenant text not null": every row belongs to a tenant',
        area, member.name;
    end if;
    if not member.closed then
      execute format('alter table %I.%I enable row level security, force row level security',
        area, member.name);
    end if;
    if not exists (select from pg_policies p
        where p.schemaname = area and p.tablename = member.name and p.policyname = 'tenant') then
      execute format('create policy tenant on %I.%I using (tenant = (select store.tenant()))', area, member.name);
    elsif not exists (select from pg_policies p
        where p.schemaname = area and p.tablename = member.name and p.policyname = 'tenant'
          and p.qual like '%store.tenant()%') then
      execute format('alter policy tenant on %I.%I using (tenant = (select store.tenant()))', area, member.name);
    end if;
  end loop;

  -- A function of the database runs as the owner: only who is named may call it.
  if exists (select from pg_proc p where p.pronamespace = area::regnamespace
      and has_function_privilege('public', p.oid, 'execute')) then
    execute format('revoke execute on all functions in schema %I from public', area);
  end if;

  -- The function's own role has its own schema. A process of several functions has all that it migrates, unless
  -- its role is one function's: what that one may do elsewhere, the other schema says.
  foreach grantee in array array[own, whole] loop
    continue when not exists (select from pg_roles where rolname = grantee)
      or (grantee <> own and exists (select from store.role where name = grantee));
    execute format('grant usage on schema %I to %I', area, grantee);
    for member in select c.oid, c.relname as name from pg_class c
        where c.relnamespace = area::regnamespace and c.relkind in ('r', 'p') and c.relname <> '${flyway:table}'
          and not has_table_privilege(grantee, c.oid, 'delete') loop
      execute format('grant select, insert, update, delete on %I.%I to %I', area, member.name, grantee);
    end loop;
    execute format('grant usage on all sequences in schema %I to %I', area, grantee);
    execute format('grant execute on all functions in schema %I to %I', area, grantee);
  end loop;
end
$$;
