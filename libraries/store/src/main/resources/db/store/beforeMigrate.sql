-- Before any function's migration: the role that the application connects as. It owns nothing and
-- cannot pass row-level security. The lock is for functions that start at the same moment.
do $$
begin
  perform pg_advisory_xact_lock(hashtext('orderline'));
  if not exists (select from pg_roles where rolname = '${user}') then
    create role "${user}" login password '${password}' nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end
$$;
