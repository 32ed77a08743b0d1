-- What a call asked for is carried out when the call is over.
create index ticket_of_call on ticket (tenant, call_id) where call_id is not null;
