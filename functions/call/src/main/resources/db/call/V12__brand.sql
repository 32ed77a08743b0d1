-- The brand that was called: some answers are for its callers only. Null where it was none, or an earlier version took the call.
alter table call add column brand text;
