package io.orderline.telephony;

/** A reply in a provider's own words, empty when it wants none. */
public record WebhookAnswer(String contentType, String body) {}
