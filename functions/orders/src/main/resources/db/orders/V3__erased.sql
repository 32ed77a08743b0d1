-- Customers of the demo shop whose name and number were erased: who fills the shop anew leaves them so.
create table erased (
  tenant text not null,
  id text not null,
  at timestamptz not null,
  primary key (tenant, id)
);
