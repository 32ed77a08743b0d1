-- Tickets as people list them; the tickets themselves are at their desk.
create table ticket (
  tenant text not null,
  number text not null,
  age integer not null,            -- how long its history is: an older look never replaces a newer
  kind text not null,
  state text not null,
  due_at timestamptz not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  assignee text,
  order_number text,
  call_id text,
  reason text not null,            -- masked
  primary key (tenant, number)
);
create index ticket_by_due on ticket (tenant, due_at, number);
create index ticket_by_state on ticket (tenant, state, due_at, number);
create index ticket_by_assignee on ticket (tenant, assignee, due_at, number);
create index ticket_of_order on ticket (tenant, order_number) where order_number is not null;
create index ticket_of_call on ticket (tenant, call_id) where call_id is not null;

create policy expiry on ticket to current_role using (true);

create function forget_tickets(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from ticket where changed_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
