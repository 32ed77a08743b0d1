-- Who did what. Each row holds the hash of the one before it, so that one that was changed or taken away is noticed; the
-- head says how long the chain is, so that taking away its end is, too. Rows are added and never changed.
create table audit (
  tenant text not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  who text not null,
  what text not null,
  about text not null,
  detail text not null,
  previous text not null,
  hash text not null,
  primary key (tenant, sequence)
);
create index audit_by_who on audit (tenant, who, sequence desc);
create index audit_by_what on audit (tenant, what, sequence desc);
create index audit_by_time on audit (tenant, at);

create table audit_head (
  tenant text not null primary key,
  sequence bigint not null,
  hash text not null
);

create function keep_audit() returns trigger language plpgsql
  as 'begin raise exception ''the audit is only added to''; end';
create trigger audit_stays before update or delete on audit for each row execute function keep_audit();
create trigger audit_is_not_emptied before truncate on audit for each statement execute function keep_audit();
create trigger audit_head_stays before delete on audit_head for each row execute function keep_audit();
