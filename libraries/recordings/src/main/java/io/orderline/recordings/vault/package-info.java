/** Writes, reads and seals recordings anew: keys and place together. */
package io.orderline.recordings.vault;
