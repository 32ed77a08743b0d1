/** A line's own voice that comes back from a caller's loudspeaker. */
package io.orderline.audio.echo;
