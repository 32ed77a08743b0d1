/** The optional language model, off by default. */
package io.orderline.understand.llm;
