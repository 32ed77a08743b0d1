-- That somebody is away says nothing of the event that waits for him: it is counted apart, with the moment when it began.
alter table inbox add column waits integer not null default 0;
alter table inbox add column away_since timestamptz;

-- How much waits for whom and since when, and how much was set aside, over all shops: numbers for alarms, and no shop.
create function standing() returns table (consumer text, waiting bigint, away bigint, away_since timestamptz, dead bigint)
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select consumer, count(*) filter (where state = ''waiting''), count(*) filter (where state = ''waiting'' and away_since is not null),
        min(away_since) filter (where state = ''waiting''), count(*) filter (where state = ''dead'')
      from inbox where state in (''waiting'', ''dead'') group by consumer';
