/** What people set of a shop, laid over its configuration. */
package io.orderline.settings;
