/** Audio as values: read within limits, resampled without aliasing, written for the telephone. */
package io.orderline.audio;
