/** Recordings by configuration. */
package io.orderline.recordings.config;
