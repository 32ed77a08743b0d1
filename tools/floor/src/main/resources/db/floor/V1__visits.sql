-- How often a call came by.
create table visits (
  tenant text not null,
  call_id text not null,
  count integer not null,
  primary key (tenant, call_id)
);
