package io.orderline.call.media.turntaking;

import java.time.Duration;

/**
 * Turn-taking timeouts.
 *
 * @param silence how long the caller may say nothing before the line asks
 * @param filler delay before the first filler sentence
 * @param again delay between two filler sentences
 * @param keys delay between two keys of one number
 * @param voice how long speech may take to be made before the provider's voice speaks
 * @param interruption how long a barge-in may stay without words before we continue
 */
public record TurnTakingTimeouts(
    Duration silence,
    Duration filler,
    Duration again,
    Duration keys,
    Duration voice,
    Duration interruption) {}
