/** {@code ./orderline evaluate}: how well the parts understand. */
package io.orderline.lab.evaluate;
