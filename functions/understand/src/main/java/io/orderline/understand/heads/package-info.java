/** The trained heads that are shipped, or trained with a shop's own examples. */
package io.orderline.understand.heads;
