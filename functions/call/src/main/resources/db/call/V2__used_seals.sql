-- Signatures that are good for one request (see Seal.OneUse), until they are too old to be shown again.
create table used_seal (
  tenant text not null,
  provider text not null,
  token text not null,
  until timestamptz not null,
  primary key (tenant, provider, token)
);
create index used_seal_by_age on used_seal (tenant, until);
