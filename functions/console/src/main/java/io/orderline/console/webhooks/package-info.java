/** What happens is told to other systems: signed, again and again until they have it, once each. */
package io.orderline.console.webhooks;
