/**
 * What every request passes that comes in: bounds on its size, its time, its memory and its source.
 */
package io.orderline.http.gate;
