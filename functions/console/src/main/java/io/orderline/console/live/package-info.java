/** What changes, told to those who watch. */
package io.orderline.console.live;
