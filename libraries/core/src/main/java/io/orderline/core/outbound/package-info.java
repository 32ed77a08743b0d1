/** Calls that we place ourselves, and the port that places them. */
package io.orderline.core.outbound;
