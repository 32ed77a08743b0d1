/**
 * Calls as people look for them: a table of our own, fed by events; details come from their owner.
 */
package io.orderline.console.calls;
