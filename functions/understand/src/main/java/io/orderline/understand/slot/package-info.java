/** Values named by the caller. */
package io.orderline.understand.slot;
