/** Turns: points of a call, what callers say there, and what has to come of it. */
package io.orderline.lab.evaluate.turns;
