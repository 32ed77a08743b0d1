package io.orderline.telemetry;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;

/**
 * Names requests for their resource's template, in metrics; those that came to none are all the
 * same. An address holds codes and numbers, and anybody can make up as many as there are labels.
 */
@Singleton
class RouteLabels implements HttpServerMetricsTagsContributor {
  /** What Quarkus REST leaves in a request: the template of the matched resource. */
  private static final String TEMPLATE = "UrlPathTemplate";

  @Override
  public Tags contribute(Context context) {
    String template = context.requestContextLocalData(TEMPLATE);
    return Tags.of("uri", template == null ? "other" : template);
  }
}
