/** Addresses as callers say them: places, house numbers, corrections. */
package io.orderline.understand.address;
