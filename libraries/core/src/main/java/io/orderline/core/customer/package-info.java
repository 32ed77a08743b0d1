/** A shop's records of its customers. */
package io.orderline.core.customer;
