/** The page at the root of the server: where a newcomer goes from there. */
package io.orderline.call.start;
