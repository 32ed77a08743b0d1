/** The caller's mood. */
package io.orderline.understand.emotion;
