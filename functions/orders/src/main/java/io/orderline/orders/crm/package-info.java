/**
 * Customers' records in a shop's CRM, over the contract that {@code docs/crm-openapi.yaml}
 * publishes.
 */
package io.orderline.orders.crm;
