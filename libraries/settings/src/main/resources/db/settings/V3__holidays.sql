-- The days on which no agent answers, with commas between them; null where nobody has said so.
alter table version add column holidays text;
