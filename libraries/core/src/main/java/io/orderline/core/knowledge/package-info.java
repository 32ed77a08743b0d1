/** A shop's own texts: promotions, rules, answers. */
package io.orderline.core.knowledge;
