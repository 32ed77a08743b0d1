-- What callers say to be found by: guesses are counted, and slowed, for each number that calls and for the shop.
-- Neither number stands here as it is.
create table identity_guess (
  tenant text not null,
  who text not null,            -- hash of the number that calls; empty where it is withheld
  said text not null,           -- hash of what was said: the same again is no other guess
  missed boolean not null,
  at timestamptz not null,
  primary key (tenant, who, said)
);
create index identity_guess_by_time on identity_guess (tenant, at);

-- Codes that were sent to customers' numbers, one a customer.
create table identity_code (
  tenant text not null,
  customer text not null,
  hash text not null,
  sent_at timestamptz not null,
  sends integer not null,       -- how many within a day
  tries integer not null,
  primary key (tenant, customer)
);
