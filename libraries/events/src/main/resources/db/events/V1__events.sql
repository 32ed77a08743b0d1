-- What a function tells the others: written in the transaction of what it tells of, sent afterwards.
create table outbox (
  tenant text not null,
  source text not null,
  id text not null,
  position bigint generated always as identity,
  type text not null,
  subject text not null,
  event text not null,
  at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant, source, id)
);
create index outbox_waiting on outbox (tenant, position) where sent_at is null;
create index outbox_of_subject on outbox (tenant, subject, position) where sent_at is null;
create index outbox_latest on outbox (tenant, position);

-- What a consumer has taken: done in the transaction of its effect, waiting for another try, or dead.
-- The event itself is kept only as long as it is needed.
create table inbox (
  tenant text not null,
  consumer text not null,
  source text not null,
  id text not null,
  position bigint generated always as identity,
  type text not null,
  subject text not null,
  state text not null check (state in ('done', 'waiting', 'dead')),
  attempts integer not null,
  due_at timestamptz not null,
  event text,
  error text,
  at timestamptz not null,
  primary key (tenant, consumer, source, id)
);
create index inbox_waiting on inbox (tenant, consumer, subject, position) where state = 'waiting';
create index inbox_dead on inbox (tenant, position) where state = 'dead';

-- Whoever sends or retries must learn for which tenants there is something to do, and nothing else:
-- these functions run as the owner, who may look past the tenants of these two tables.
create policy backlog on outbox for select to current_role using (true);
create policy backlog on inbox for select to current_role using (true);

create function tenants_to_send(now timestamptz) returns setof text
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select distinct tenant from outbox where sent_at is null and due_at <= now';

create function tenants_to_retry(now timestamptz) returns setof text
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select distinct tenant from inbox where state = ''waiting'' and due_at <= now';

create function tenants_with_events() returns setof text
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select distinct tenant from outbox union select distinct tenant from inbox';

-- Tickets get their number before they exist; see core's TicketNumbers.
create sequence ticket_number start 10000000 minvalue 10000000 cache 1;
