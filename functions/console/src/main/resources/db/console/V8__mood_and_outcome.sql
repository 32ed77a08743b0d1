-- A mood and an outcome together: either alone leaves thousands to look through for the few that are both.
create index call_by_mood_and_outcome on call (tenant, mood, outcome, started_at desc, id desc);
