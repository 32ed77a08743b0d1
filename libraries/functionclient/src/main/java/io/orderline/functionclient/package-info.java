/**
 * Functions that run apart ask each other here: for each port an adapter that asks over HTTP and
 * gives way to the real bean where that is in the same process, and what keeps strangers out.
 */
package io.orderline.functionclient;
