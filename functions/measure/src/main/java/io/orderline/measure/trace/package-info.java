/**
 * What belongs to one turn, wherever it happens: spans, and how a trace goes on in another process.
 */
package io.orderline.measure.trace;
