package io.orderline.console.oidc;

import java.net.URI;

/**
 * A sign-in that has begun.
 *
 * @param address where the browser goes now
 * @param cookie what it must bring back, sealed: nobody begins a sign-in for somebody else
 */
public record Begun(URI address, String cookie) {}
