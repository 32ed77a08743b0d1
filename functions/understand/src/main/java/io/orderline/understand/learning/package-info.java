/** Learning labels from examples. */
package io.orderline.understand.learning;
