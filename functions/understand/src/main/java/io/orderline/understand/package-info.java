/** FUNCTION: transcript to intent, slots and emotion. */
package io.orderline.understand;
