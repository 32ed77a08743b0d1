-- The media streams of a call. A token opens one stream: its row is what spends it, whichever pod is asked.
-- Why a stream was closed tells whoever is asked next, perhaps another pod, what to go on with.
create table stream (
  tenant text not null,
  token text not null,
  call_id text not null,
  opened_at timestamptz not null,
  ending text,
  primary key (tenant, token)
);
create index stream_by_call on stream (tenant, call_id, opened_at);
