/** The numbers of the day. */
package io.orderline.console.board;
