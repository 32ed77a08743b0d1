-- Whom an identity provider signs in: the provider, and what it knows the person by. Null for those with a password.
alter table account add column source text;
create unique index account_of_source on account (tenant, source);
