/**
 * What is spoken in a call, kept where the shop wants it: heard beside the turn, never before it.
 */
package io.orderline.call.tape;
