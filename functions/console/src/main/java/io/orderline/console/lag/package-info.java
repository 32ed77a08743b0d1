/** How far lists are behind those who own what they list. */
package io.orderline.console.lag;
