/** Runs recorded calls again against other flows, policies or another model. */
package io.orderline.core.replay;
