-- A mood and an outcome together: either alone leaves thousands to look through for the few that are both.
create index call_by_mood_and_outcome on call (tenant, mood, outcome, started_at desc, id desc);

-- Each two letters that stand beside each other in what was said: Chinese has no spaces to cut at.
create function pairs(words text) returns text[]
  language sql immutable strict parallel safe cost 10000
  as 'select array(select distinct substr(words, place, 2) from generate_series(1, length(words) - 1) place)';
create index call_by_words on call using gin (pairs(said));

-- The calls in which something was said, or null where those are more than so many. It runs as the owner, because under row-level
-- security no index helps to find a part of a text; which shop's calls, the transaction has proved.
create function calls_that_say(wanted text, most integer) returns text[]
  language plpgsql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
  as $f$
  declare
    own constant text := store.tenant();
    found text[];
  begin
    select array_agg(few.id) into found from (
      select c.id from call c
      where pairs(c.said) @> pairs(wanted) and c.tenant = own and strpos(c.said, wanted) > 0
      limit most + 1) few;
    return case when cardinality(found) > most then null else coalesce(found, '{}') end;
  end
  $f$;
