/**
 * What a function measures: how long each port takes that it asks, how sure the recogniser is, how
 * long its own start took. Decorators, so that nobody else has to think of it.
 */
package io.orderline.telemetry;
