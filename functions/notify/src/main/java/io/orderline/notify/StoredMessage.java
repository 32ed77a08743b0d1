package io.orderline.notify;

import io.orderline.core.call.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A short message as it was sent or is being sent.
 *
 * @param state {@code sending}, {@code sent} or {@code refused}
 */
public record StoredMessage(
    String key,
    Optional<String> ticket,
    PhoneNumber to,
    String template,
    String text,
    String state,
    Instant requestedAt) {}
