-- After any function's migration: every table of its schema is closed to all but the tenant of the
-- transaction, and open to the application's role. So no migration can forget it.
do $$
declare
  area constant text := '${flyway:defaultSchema}';
  member record;
begin
  perform pg_advisory_xact_lock(hashtext('orderline'));
  execute format('grant usage on schema %I to %I', area, '${user}');
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
      execute format('create policy tenant on %I.%I '
        'using (tenant = current_setting(''orderline.tenant'', true))', area, member.name);
    end if;
    if not has_table_privilege('${user}', member.oid, 'delete') then
      execute format('grant select, insert, update, delete on %I.%I to %I',
        area, member.name, '${user}');
    end if;
  end loop;
  execute format('grant usage on all sequences in schema %I to %I', area, '${user}');
end
$$;
