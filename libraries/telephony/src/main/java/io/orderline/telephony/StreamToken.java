package io.orderline.telephony;

import io.orderline.core.call.CallId;
import java.time.Instant;

/**
 * What lets a provider open one stream of one call.
 *
 * @param nonce differs in each token; by it a token is spent
 */
public record StreamToken(CallId call, Instant expires, String nonce) {}
