/** FUNCTION text to audio: voices of several kinds behind core's {@code Speaker}. */
package io.orderline.speak;
