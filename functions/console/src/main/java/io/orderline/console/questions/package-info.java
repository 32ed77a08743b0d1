/** What the line could not answer, and what people do about it. */
package io.orderline.console.questions;
