/** A caller waits for a person and talks to him, on our own line. Pure. */
package io.orderline.call.media.person;
