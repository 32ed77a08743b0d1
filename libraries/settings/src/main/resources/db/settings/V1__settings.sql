-- What people have set of a shop, version by version; the latest is in force. What is null is not set.
create table version (
  tenant text not null,
  number integer not null check (number > 0),
  name text,
  days text,                       -- of the week, with commas between
  opens text,                      -- 09:00
  closes text,                     -- 21:00, or 24:00
  agent_number text,
  note text not null,
  by text not null,
  at timestamptz not null,
  primary key (tenant, number)
);
create function keep_version() returns trigger language plpgsql
  as 'begin raise exception ''a version of the settings does not change''; end';
create trigger version_stays before update on version for each row execute function keep_version();

-- Which shops have settings, and which version is the latest: whoever keeps them in memory asks. No more is told of others.
create policy heads on version for select to current_role using (true);

create function heads() returns table (tenant text, number integer)
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select v.tenant, max(v.number) from version v group by v.tenant';
