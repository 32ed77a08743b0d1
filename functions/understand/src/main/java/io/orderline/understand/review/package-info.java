/** What the line makes of an article before callers hear it. */
package io.orderline.understand.review;
