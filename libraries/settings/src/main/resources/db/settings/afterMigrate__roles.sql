-- What each function may do with the settings, where it has a role of its own: those that serve callers read them, and
-- the console writes the next version.
do $$
declare
  role text;
begin
  perform pg_advisory_xact_lock(hashtext('orderline'));
  for role in select name from store.role where name in ('orderline_call', 'orderline_tickets', 'orderline_handoff', 'orderline_console') loop
    execute format('grant usage on schema ${flyway:defaultSchema} to %I', role);
    execute format('grant select on version to %I', role);
    execute format('grant execute on function heads() to %I', role);
    if role = 'orderline_console' then
      execute format('grant insert on version to %I', role);
    end if;
  end loop;
end
$$;
