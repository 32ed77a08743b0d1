/** What reports count: facts of calls, hand-overs and agents, and the metrics as data. */
package io.orderline.core.report;
