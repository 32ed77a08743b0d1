/** Keys that people make for programs. */
package io.orderline.console.keys;
