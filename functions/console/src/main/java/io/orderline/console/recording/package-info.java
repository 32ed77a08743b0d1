/** Listening to calls. */
package io.orderline.console.recording;
