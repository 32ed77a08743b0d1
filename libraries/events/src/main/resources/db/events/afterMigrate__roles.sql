-- What each function may do with events, where it has a role of its own. Every function leaves its own; the relay sends
-- those of all, wakes who sleeps and forgets what is old; who takes events notes what it took.
do $$
declare
  role text;
begin
  perform pg_advisory_xact_lock(hashtext('orderline'));
  for role in select name from store.role loop
    execute format('grant usage on schema ${flyway:defaultSchema} to %I', role);
    execute format('grant select, insert on outbox to %I', role);
    execute format('grant select on erased to %I', role);
    if role = 'orderline_call' then
      execute format('grant select, update (state, attempts, waits, due_at) on inbox to %I', role); -- an operator replays
      execute format('grant usage on sequence ticket_number to %I', role);
    else
      execute format('grant select, insert, update on inbox to %I', role);
      execute format('grant execute on function tenants_to_retry(timestamptz) to %I', role);
    end if;
    if role = 'orderline_tickets' then -- an errand that is held is released or taken back
      execute format('grant update (due_at), delete on outbox to %I', role);
    end if;
    if role = 'orderline_console' then -- for a person who asks for it
      execute format('grant execute on function erase(text[], bigint[], bigint[], timestamptz) to %I', role);
    end if;
    if role = 'orderline_relay' then
      execute format('grant update (due_at, sent_at) on outbox to %I', role);
      execute format('grant execute on function tenants_to_send(timestamptz), standing(), '
        'forget_sent(timestamptz, text, text[]), forget_done(timestamptz, text, text[]), '
        'forget_erased(timestamptz, text, text[]), forget_dead(timestamptz, text, text[]), end_waiting(timestamptz, text, text[]) to %I', role);
    end if;
  end loop;
end
$$;
