package io.orderline.telemetry.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.List;
import java.util.Optional;

/** A W3C {@code traceparent}: what a trace looks like between processes. */
final class TraceParent {
  static final String HEADER = "traceparent";

  private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();
  private static final TextMapSetter<String[]> INTO =
      (place, name, value) -> {
        if (name.equals(HEADER)) {
          place[0] = value;
        }
      };
  private static final TextMapGetter<String> FROM =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String text) {
          return List.of(HEADER);
        }

        @Override
        public String get(String text, String name) {
          return name.equals(HEADER) ? text : null;
        }
      };

  private TraceParent() {}

  static String write(SpanContext span) {
    var place = new String[1];
    FORMAT.inject(Context.root().with(Span.wrap(span)), place, INTO);
    return place[0];
  }

  /** The parent span; none where the text is missing or malformed. */
  static Context read(Optional<String> text) {
    return text.map(known -> FORMAT.extract(Context.root(), known, FROM)).orElse(Context.root());
  }
}
