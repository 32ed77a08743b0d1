/** Codes of digits and letters said aloud: tax numbers, order numbers with letters. */
package io.orderline.understand.code;
