/** Sentences as vectors. */
package io.orderline.understand.embedding;
