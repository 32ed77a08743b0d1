package io.orderline.console.account;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param id names it; not the cookie
 * @param current whether it is the one that asks
 */
public record SessionView(
    String id, Instant startedAt, Instant lastSeenAt, String userAgent, boolean current) {}
