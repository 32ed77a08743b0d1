-- Systems that are told what happens. Their addresses hold secrets (a robot's key), so they are sealed like their secrets.
create table webhook (
  tenant text not null,
  id text not null,
  name text not null,
  shape text not null,
  address text not null,           -- sealed
  shown_address text not null,     -- without what is secret in it
  secret text,                     -- sealed
  kinds text not null,             -- with commas between
  brands text not null,            -- with commas between; empty for all
  enabled boolean not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (tenant, id)
);

-- What they are told. The id follows from the webhook and from what happened, so that it is told once.
create table webhook_delivery (
  tenant text not null,
  id text not null,
  webhook text not null,
  kind text not null,
  about text not null,             -- the call, the ticket's number
  at timestamptz not null,         -- when it happened
  body text not null,              -- JSON, masked
  state text not null,             -- waiting, delivered, dead
  tries integer not null,
  due_at timestamptz not null,     -- until then it is left alone: it waits, or somebody is sending it
  give_up_at timestamptz not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  status integer,                  -- HTTP's, of the last try
  error text,
  primary key (tenant, id),
  foreign key (tenant, webhook) references webhook (tenant, id) on delete cascade
);
create index webhook_delivery_due on webhook_delivery (tenant, due_at) where state = 'waiting';
create index webhook_delivery_log on webhook_delivery (tenant, webhook, created_at desc, id desc);
create index webhook_delivery_by_age on webhook_delivery (tenant, created_at);

create policy expiry on webhook_delivery to current_role using (true);
create policy wanted on webhook for select to current_role using (true);

-- For which shops there is something to send, and which want to hear of something: names, and no more.
create function webhooks_due(now timestamptz) returns setof text
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select distinct d.tenant from webhook_delivery d where d.state = ''waiting'' and d.due_at <= now';

create function webhooks_wanting(wanted text) returns setof text
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select distinct w.tenant from webhook w where w.enabled and wanted = any (string_to_array(w.kinds, '',''))';

create function forget_deliveries(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with gone as (
        delete from webhook_delivery where created_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
