-- A ticket is one value; the columns beside it are what is searched for. Its wish names it once:
-- the second ticket for a wish cannot be written.
create table ticket (
  tenant text not null,
  number text not null,
  wish text not null,
  kind text not null,
  state text not null,
  customer text,
  order_number text,
  call_id text,
  assignee text,
  due_at timestamptz not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null,
  ticket text not null,
  primary key (tenant, number),
  unique (tenant, wish)
);
create index ticket_of_customer on ticket (tenant, customer, created_at desc);
create index ticket_by_state on ticket (tenant, state, due_at);
create index ticket_by_change on ticket (tenant, changed_at);
