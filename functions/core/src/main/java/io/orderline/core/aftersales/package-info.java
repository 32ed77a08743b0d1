/** What a shop's system has to do because of a customer's wish. */
package io.orderline.core.aftersales;
