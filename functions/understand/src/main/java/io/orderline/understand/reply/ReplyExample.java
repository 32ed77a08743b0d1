package io.orderline.understand.reply;

/**
 * A reply with its kind.
 *
 * @param said in plain form, whose vector the head sees
 * @param seen the text that the head sees
 */
public record ReplyExample(String said, String seen, String kind) {}
