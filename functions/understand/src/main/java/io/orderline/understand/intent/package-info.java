/** Intents: what the caller wants. */
package io.orderline.understand.intent;
