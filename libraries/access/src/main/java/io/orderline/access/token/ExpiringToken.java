package io.orderline.access.token;

import java.time.Instant;

/**
 * What a genuine token says.
 *
 * @param subject what it stands for
 * @param nonce tells it from every other token, so that it can be used once
 */
public record ExpiringToken(String subject, Instant expires, String nonce) {}
