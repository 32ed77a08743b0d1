-- The flows that tenants have published; what comes with an installation is version 0 and has no row.
-- A version holds all its files, so that calls on it are the same whatever is installed.
create table flows (
  tenant text not null,
  number integer not null check (number > 0),
  files text not null,
  note text not null,
  at timestamptz not null,
  by text not null,
  primary key (tenant, number)
);
create function keep_flows() returns trigger language plpgsql
  as 'begin raise exception ''a published version does not change''; end';
create trigger flows_stay before update on flows for each row execute function keep_flows();
