/** What a shop remembers of its customers. */
package io.orderline.core.customer;
