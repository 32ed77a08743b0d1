-- Keys of programs. Only the hash of a key is here. They belong to the installation, as accounts do, and stay when they are
-- revoked, so that a name in the audit always means the same key.
create table api_key (
  tenant text not null,
  hash text not null,
  id text not null,
  name text not null,
  scopes text not null,            -- with commas between
  shops text not null,             -- with commas between; * for all
  brands text not null,            -- with commas between; empty for all
  per_minute integer,              -- requests; as usual where null
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  primary key (tenant, hash),
  unique (tenant, id),
  unique (tenant, name)
);
