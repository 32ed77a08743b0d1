-- The trace of the call's first turn (W3C traceparent), which those of all later ones are linked to.
alter table call add column trace_context text;
