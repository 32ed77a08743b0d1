-- What people write for callers. An article has a row, and a row for each of its versions, which never change.
create table article (
  tenant text not null,
  id text not null,
  version integer not null,        -- the latest; 0 where only a packaged text was withdrawn
  published integer,               -- the version that callers hear
  origin text,                     -- the topic of the packaged text that it stands in for
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant, id)
);

create table article_version (
  tenant text not null,
  id text not null,
  number integer not null check (number > 0),
  article text not null,           -- JSON of core
  "by" text not null,
  at timestamptz not null,
  primary key (tenant, id, number)
);
create function keep_article() returns trigger language plpgsql
  as 'begin raise exception ''a version of an article does not change''; end';
create trigger article_stays before update on article_version for each row execute function keep_article();

-- Grows with every change that callers can hear. Whoever answers them asks for it every second.
create table article_head (
  tenant text not null primary key,
  revision bigint not null
);
create policy heads on article_head for select to current_role using (true);

create function article_heads() returns table (tenant text, revision bigint)
  language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'select h.tenant, h.revision from article_head h';

-- Questions in other words that mean the same belong to the group of the one that was there first.
create table question_meaning (
  tenant text not null,
  wording text not null,           -- a question's group by its words
  group_id text not null,
  primary key (tenant, wording)
);

create policy expiry on question_meaning to current_role using (true);

create or replace function forget_calls(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'delete from question_meaning m
        where (shop is null or m.tenant = shop) and m.tenant <> all (others)
          and not exists (select from question q
            where q.tenant = m.tenant and q.group_id = m.wording and q.at >= before);
      with questions as (
        delete from question where at < before
          and (shop is null or tenant = shop) and tenant <> all (others)),
      gone as (
        delete from call where started_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select count(*) from gone';
