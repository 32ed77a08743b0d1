/**
 * The least that a stateful webhook can do, on the same stack as the line: {@code ./orderline bench
 * turn} sets a whole turn beside it.
 */
package io.orderline.floor;
