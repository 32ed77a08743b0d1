package io.orderline.orders.connector;

import io.orderline.core.order.ParcelTracker;
import java.time.Duration;

/**
 * A service that traces parcels.
 *
 * @param patience how long its answer is waited for before the shop's own knowledge is told
 */
public record ParcelTracing(ParcelTracker tracker, Duration patience) {}
