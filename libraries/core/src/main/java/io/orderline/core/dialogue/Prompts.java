package io.orderline.core.dialogue;

/**
 * The three ways to put a question.
 *
 * @param first as it is asked at first
 * @param again in other words, after an answer that was not understood
 * @param keys offering the keypad, after the second one
 */
public record Prompts(Text first, Text again, Text keys) {}
