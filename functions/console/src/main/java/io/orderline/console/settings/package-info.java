/** What people set of a shop: greeting, hours, agents' number. */
package io.orderline.console.settings;
