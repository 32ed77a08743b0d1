/**
 * Traces of a turn, in every process it touches: spans, and how a trace goes on in another process.
 */
package io.orderline.telemetry.trace;
