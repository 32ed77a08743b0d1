/** Dialogue acts of utterances. */
package io.orderline.understand.act;
