package io.orderline.call.provider;

/** A reply in a provider's own words, empty when it wants none. */
public record Written(String contentType, String body) {}
