/** What the caller wants. */
package io.orderline.understand.intent;
