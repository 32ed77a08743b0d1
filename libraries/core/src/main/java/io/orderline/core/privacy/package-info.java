/** What of a conversation is personal. */
package io.orderline.core.privacy;
