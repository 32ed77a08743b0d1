/** How often somebody may ask. */
package io.orderline.console.rate;
