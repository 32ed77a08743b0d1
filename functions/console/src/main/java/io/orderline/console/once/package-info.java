/** A request that comes twice is done once. */
package io.orderline.console.once;
