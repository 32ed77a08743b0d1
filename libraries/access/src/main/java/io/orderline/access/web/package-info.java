/** The filter of our endpoints, and the principals that configuration names. */
package io.orderline.access.web;
