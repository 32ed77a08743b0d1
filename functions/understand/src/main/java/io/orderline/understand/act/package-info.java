/** What an utterance does in the dialogue. */
package io.orderline.understand.act;
