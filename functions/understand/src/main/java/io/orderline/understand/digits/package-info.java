/** Digits said one by one: order numbers, mobile numbers and their tails. */
package io.orderline.understand.digits;
