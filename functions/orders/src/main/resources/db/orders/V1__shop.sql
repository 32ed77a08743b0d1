-- The demo shop. Each row is one value of core; what is only ever read as a whole is JSON text.
-- Row-level security and grants come from db/store/afterMigrate.sql.

create table customers (
  tenant text not null,
  id text not null,
  name text not null,
  phone text not null,
  level text not null,
  -- What customers are searched by. Columns rather than expressions: under row-level security
  -- PostgreSQL uses an index only for plain comparisons, which cannot leak a row.
  tail text generated always as (right(phone, 4)) stored,
  head text generated always as (substr(phone, 1, 4)) stored,
  middle text generated always as (substr(phone, 5, 4)) stored,
  last text generated always as (substr(phone, 9, 3)) stored,
  primary key (tenant, id),
  unique (tenant, phone)
);
create index on customers (tenant, tail);
create index on customers (tenant, head);
create index on customers (tenant, middle);
create index on customers (tenant, last);

create table orders (
  tenant text not null,
  number text not null,
  customer text not null,
  status text not null,         -- UNPAID … CANCELLED, as in OrderStatus
  placed_at timestamptz not null,
  lines text not null,          -- [{"sku":"…","product":"…","quantity":1,"price":9900}], price in fen
  total bigint not null,        -- fen
  promised_by timestamptz,
  invoice text,                 -- {"title":"…","amount":9900,"state":"ISSUED"}
  primary key (tenant, number),
  foreign key (tenant, customer) references customers
);
create index on orders (tenant, customer, placed_at desc);

create table shipments (
  tenant text not null,
  tracking_number text not null,
  order_number text not null,
  carrier text not null,
  state text not null,          -- COLLECTED … RETURNING, as in Shipment.State
  products text not null,       -- ["…"]
  events text not null,         -- [{"at":"2026-01-02T03:04:05Z","place":"…","what":"…"}], oldest first
  expected_at timestamptz,
  position integer not null,    -- among the order's parcels, oldest first
  primary key (tenant, tracking_number),
  foreign key (tenant, order_number) references orders
);
create index on shipments (tenant, order_number, position);

create table promotions (
  tenant text not null,
  name text not null,
  summary text not null,
  first_day date not null,
  last_day date not null,
  primary key (tenant, name)
);
create index on promotions (tenant, last_day);

-- Which day the demo shop's dates were counted from.
create table demo (
  tenant text not null primary key,
  day date not null
);
