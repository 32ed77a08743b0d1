/** A shop's own order system, over the contract that {@code docs/shop-openapi.yaml} publishes. */
package io.orderline.orders.rest;
