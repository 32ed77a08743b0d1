create table note (
  tenant text not null,
  id text not null,
  version integer not null,
  body text not null,
  primary key (tenant, id)
);
