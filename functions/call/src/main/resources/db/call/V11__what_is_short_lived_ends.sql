-- Seals, guesses, codes and streams are cleared away as others come; of a shop that nobody calls any more, here.
create policy expiry on used_seal to current_role using (true);
create policy expiry on identity_guess to current_role using (true);
create policy expiry on identity_code to current_role using (true);
create policy expiry on stream to current_role using (true);

create function forget_short_lived(before timestamptz, shop text, others text[]) returns bigint
  language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
  as 'with seals as (
        delete from used_seal where until < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1),
      guesses as (
        delete from identity_guess where at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1),
      codes as (
        delete from identity_code where sent_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1),
      streams as (
        delete from stream where opened_at < before
          and (shop is null or tenant = shop) and tenant <> all (others) returning 1)
      select (select count(*) from seals) + (select count(*) from guesses)
        + (select count(*) from codes) + (select count(*) from streams)';
