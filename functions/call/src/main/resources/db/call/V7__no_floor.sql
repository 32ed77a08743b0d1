-- The least that a webhook can do, which the bench compares a turn with, is an application of its own (tools/floor).
-- unused since V1 by anything but a bench: the version before asks for this table only when orderline.call.bench is set.
drop table floor;
