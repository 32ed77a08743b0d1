/** A shop on Shopify, over the GraphQL Admin API. */
package io.orderline.orders.shopify;
