-- Who placed the call; null is inbound, as the version before writes it.
alter table call add column direction text;
