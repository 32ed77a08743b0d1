package io.orderline.telemetry;

import io.micrometer.core.instrument.Tags;
import io.orderline.telemetry.trace.TracedRequests;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;

/**
 * Names requests for their resource's template, in metrics; those that came to none are all the
 * same. An address holds codes and numbers, and anybody can make up as many as there are labels.
 */
@Singleton
class RouteLabels implements HttpServerMetricsTagsContributor {
  @Override
  public Tags contribute(Context context) {
    String template = context.requestContextLocalData(TracedRequests.TEMPLATE);
    return Tags.of("uri", template == null ? "other" : template);
  }
}
