-- Which trace an event came of (W3C traceparent), so that what comes of the event belongs to the same one.
alter table outbox add column trace_context text;
alter table inbox add column trace_context text;
