/**
 * A telephone in the browser, for demonstrations and development: the page at {@code /phone}, and
 * what it asks over HTTP. Calls from there are turns like any others.
 */
package io.orderline.call.phone;
