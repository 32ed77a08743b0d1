package io.orderline.core.policy;

/** What a shop's rules say to a wish; {@code spoken} is what the caller is told. */
public record Verdict(boolean allowed, String spoken) {}
