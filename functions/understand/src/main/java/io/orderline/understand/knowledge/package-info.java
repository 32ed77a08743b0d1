/** Answers from the shop's own texts, found by meaning. */
package io.orderline.understand.knowledge;
