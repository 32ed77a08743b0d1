package io.orderline.call.stream.talk;

import java.time.Duration;

/**
 * How long what may take.
 *
 * @param silence without a word of the caller's, until he is asked whether he is there
 * @param comfort of thinking, until the caller hears that we think
 * @param again between two such words
 * @param keys between two keys of one number
 * @param voice for a voice to speak, before the provider's own does
 * @param interruption for an interruption to become words, before we go on
 */
public record Pace(
    Duration silence,
    Duration comfort,
    Duration again,
    Duration keys,
    Duration voice,
    Duration interruption) {}
