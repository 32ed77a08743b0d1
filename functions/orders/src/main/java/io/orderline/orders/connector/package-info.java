/** The systems behind each tenant's orders. */
package io.orderline.orders.connector;
