/** Has done in the shops' systems what tickets ask for. */
package io.orderline.orders.errands;
