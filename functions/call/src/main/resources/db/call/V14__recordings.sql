-- What became of the sound of a call's lines. The sound itself is not here: it is kept, sealed, under the name in a
-- directory or a bucket. A row goes before the sound and stays after it, so that none is kept of which nobody knows.
create table recording (
  tenant text not null,
  name text not null,              -- what it is kept by
  call_id text not null,
  state text not null,             -- recording, kept, failed, expired, erased
  why text,                        -- of what failed
  sample_rate integer not null,
  frames bigint not null,          -- samples of each side
  waveform text not null,
  began_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant, name)
);
create index recording_by_call on recording (tenant, call_id, began_at);
create index recording_by_end on recording (expires_at) where state in ('recording', 'kept');

-- In which shops there is sound whose time is over, that of a process that died, or that of a call which is gone: names,
-- and no more. Each shop's is deleted in a transaction of that shop.
create policy due on recording for select to current_role using (true);

create function recordings_due(now timestamptz, begun timestamptz) returns setof text
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select distinct r.tenant from recording r
      where (r.state = ''kept'' and r.expires_at <= now)
        or (r.state = ''recording'' and r.began_at <= begun)
        or (r.began_at <= begun and not exists (select from call c where c.tenant = r.tenant and c.id = r.call_id))';
