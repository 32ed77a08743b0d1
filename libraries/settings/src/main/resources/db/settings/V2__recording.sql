-- Whether calls are recorded, and for how many days that is kept; null where nobody has said so.
alter table version add column recording boolean;
alter table version add column recording_days integer;
alter table version add constraint recording_has_days check ((recording is null) = (recording_days is null));
