/** Turns as they are seen in traces. The turn itself does not know of it. */
package io.orderline.call.trace;
