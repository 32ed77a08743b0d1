/** Recordings in a directory. */
package io.orderline.recordings.file;
