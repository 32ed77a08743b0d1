package io.orderline.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class TracesTest {
  private static final String CAUSE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final Kept kept = new Kept();
  private final Traces traces =
      new Traces(
          OpenTelemetrySdk.builder()
              .setTracerProvider(
                  SdkTracerProvider.builder()
                      .setIdGenerator(new TraceIds())
                      .addSpanProcessor(SimpleSpanProcessor.create(kept))
                      .build())
              .build(),
          false,
          Runnable::run);

  @Test
  void whatIsDoneWithinAnActIsPartOfIt() {
    traces
        .within(
            traces.act("turn")::startSpan,
            () ->
                Uni.createFrom()
                    .completionStage(
                        traces.during(
                            traces.act("shop"), () -> CompletableFuture.completedStage(1))))
        .await()
        .indefinitely();

    assertThat(kept.names()).containsExactly("shop", "turn");
    assertThat(kept.named("shop").getParentSpanId()).isEqualTo(kept.named("turn").getSpanId());
    assertThat(kept.named("shop").getTraceId()).isEqualTo(kept.named("turn").getTraceId());
  }

  @Test
  void aConsequenceBelongsToItsCauseAndNotToWhatGoesOn() {
    traces
        .within(
            traces.act("poll")::startSpan,
            () ->
                traces.after(
                    Optional.of(CAUSE),
                    () ->
                        traces.within(
                            traces.act("send")::startSpan, () -> Uni.createFrom().item(1))))
        .await()
        .indefinitely();

    assertThat(kept.named("send").getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(kept.named("send").getParentSpanId()).isEqualTo("b7ad6b7169203331");
    assertThat(kept.named("poll").getTraceId()).isNotEqualTo(kept.named("send").getTraceId());
  }

  @Test
  void whatGoesOnCanBeWrittenDownAndGoneOnWith() {
    String[] written = new String[1];
    traces
        .within(
            traces.act("turn")::startSpan,
            () -> Uni.createFrom().item(written[0] = traces.now().orElseThrow()))
        .await()
        .indefinitely();
    SpanData turn = kept.named("turn");

    assertThat(written[0]).isEqualTo("00-" + turn.getTraceId() + "-" + turn.getSpanId() + "-01");
    assertThat(traces.now()).as("outside").isEmpty();
  }

  @Test
  void whatBelongsTogetherIsLinked() {
    traces
        .within(
            traces.act("turn")::startSpan,
            () -> {
              traces.relate(Optional.of(CAUSE));
              traces.relate(Optional.empty());
              traces.relate(Optional.of("nonsense"));
              return Uni.createFrom().item(1);
            })
        .await()
        .indefinitely();

    assertThat(kept.named("turn").getLinks())
        .extracting(link -> link.getSpanContext().getTraceId())
        .containsExactly("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void ofAFaultOnlyItsClassIsTold() {
    CompletionStage<Object> failing =
        traces.during(
            traces.act("shop"),
            () -> CompletableFuture.failedStage(new IllegalStateException("13912345678 shouted")));
    assertThat(failing.toCompletableFuture()).isCompletedExceptionally();
    assertThatThrownBy(
            () ->
                traces.during(
                    traces.act("listen"),
                    () -> {
                      throw new IllegalArgumentException("13912345678 shouted");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(kept.named("shop").getStatus().getDescription()).isEqualTo("IllegalStateException");
    assertThat(kept.spans).hasSize(2).noneMatch(span -> span.toString().contains("shouted"));
  }

  @Test
  void whatIsBegunMoreThanOnceIsOneTraceByItsName() {
    TraceIds.start("CA1/3", traces.act("turn.rehearse")).end();
    TraceIds.start("CA1/3", traces.act("turn.perform")).end();
    TraceIds.start("CA1/4", traces.act("turn.answer")).end();

    assertThat(kept.named("turn.perform").getTraceId())
        .isEqualTo(kept.named("turn.rehearse").getTraceId())
        .isNotEqualTo(kept.named("turn.answer").getTraceId());
  }

  @Test
  void whereNobodyWantsTracesNothingIsWrapped() {
    Traces none = Traces.none();
    Uni<Integer> work = Uni.createFrom().item(1);
    CompletionStage<Integer> stage = CompletableFuture.completedFuture(1);

    assertThat(none.within(none.act("turn")::startSpan, () -> work)).isSameAs(work);
    assertThat(none.after(Optional.of(CAUSE), () -> work)).isSameAs(work);
    assertThat(none.during(none.act("shop"), () -> stage)).isSameAs(stage);
    assertThat(none.now()).isEmpty();
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  /** Spans as they end. */
  private static final class Kept implements SpanExporter {
    final List<SpanData> spans = new ArrayList<>();

    List<String> names() {
      return spans.stream().map(SpanData::getName).toList();
    }

    SpanData named(String name) {
      return spans.stream().filter(span -> span.getName().equals(name)).findFirst().orElseThrow();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> ended) {
      spans.addAll(ended);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
