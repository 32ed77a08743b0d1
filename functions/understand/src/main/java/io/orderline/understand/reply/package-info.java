/** What an utterance does to the question just asked: rules beside a trained head. */
package io.orderline.understand.reply;
