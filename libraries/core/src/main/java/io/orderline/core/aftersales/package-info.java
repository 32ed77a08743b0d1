/** Errands: what a shop's system has to do for a customer. */
package io.orderline.core.aftersales;
