/** What a shop's own texts say: promotions and rules. */
package io.orderline.core.knowledge;
