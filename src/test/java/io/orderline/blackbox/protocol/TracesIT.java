package io.orderline.blackbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.telemetry.trace.Collector;
import io.orderline.telemetry.trace.Collector.Seen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A turn and all that comes of it is one trace, in one process and across functions and Kafka
 * ({@code ./orderline test --split}); and nobody is recognised in it.
 */
class TracesIT {
  private static final String WEBHOOK = "POST /calls/{provider}/{event}";

  /** Who calls, what he says, and what he hears of: the demo shop's customer with a flask. */
  private static final List<String> PERSONAL =
      List.of("13911862047", "1862047", "赵敏", "8800728391", "保温杯", "退货", "发错", "幺三九");

  private static final Set<String> MAY_BE_SAID =
      Set.of(
          "orderline.tenant",
          "orderline.call.id",
          "orderline.turn.number",
          "orderline.turn.occasion",
          "orderline.consumer",
          "cloudevents.event_type",
          "http.request.method",
          "http.route",
          "http.response.status_code");

  private static final Collector COLLECTOR = new Collector();
  private static Shop shop;
  private static PhoneCall call;

  /** The last span of the trace of the turn that ends in a ticket: its message is sent. */
  private static Seen last;

  @BeforeAll
  static void aStrangerSendsSomethingBack() {
    Map<String, String> settings = new HashMap<>(COLLECTOR.settings());
    settings.put("quarkus.log.console.json.enabled", "true");
    shop = Shop.open(settings);
    call = shop.telephone().dial("withheld", Shop.NUMBER, false);
    call.says("我要退货");
    call.says("幺三九幺幺八六二零四七");
    call.says("发错货了");
    call.says("确认");
    assertThat(call.says("我叫赵敏").text()).contains("已经为您登记好了");
    last = COLLECTOR.await(span -> span.name().equals("message"));
  }

  @AfterAll
  static void close() {
    if (shop != null) {
      shop.close();
    }
    COLLECTOR.close();
  }

  @Test
  void theTurnItsPartsTheEventsAndWhatComesOfThemAreOneTrace() {
    List<Seen> trace = whole(last.trace());

    assertThat(trace)
        .extracting(Seen::name)
        .contains(
            WEBHOOK,
            "turn.answer",
            "understand",
            "save",
            "send ticket.requested",
            "handle ticket.requested",
            "send sms.requested",
            "handle sms.requested",
            "message");
    assertThat(way(last, trace))
        .containsSubsequence(
            "message",
            "handle sms.requested",
            "send sms.requested",
            "handle ticket.requested",
            "send ticket.requested",
            "turn.answer",
            WEBHOOK);
  }

  @Test
  void everythingInATraceComesOfItsWebhook() {
    List<Seen> trace = whole(last.trace());

    assertThat(trace)
        .filteredOn(span -> span.parent().isEmpty())
        .extracting(Seen::name)
        .containsExactly(WEBHOOK);
    assertThat(trace).allSatisfy(span -> assertThat(way(span, trace)).last().isEqualTo(WEBHOOK));
  }

  @Test
  void theShopIsAskedInTheTurnThatNeedsIt() {
    Seen asked =
        COLLECTOR.await(
            span ->
                span.name().equals("shop")
                    && way(span, COLLECTOR.trace(span.trace())).contains("turn.answer"));
    assertThat(whole(asked.trace())).extracting(Seen::name).contains(WEBHOOK, "save");
  }

  @Test
  void allTurnsOfACallAreFoundByItsIdAndByLinksToTheFirst() {
    List<Seen> turns =
        COLLECTOR.seen().stream()
            .filter(span -> span.name().equals("turn.answer"))
            .filter(span -> call.id().equals(span.attributes().get("orderline.call.id")))
            .toList();
    Map<String, List<Seen>> byOccasion =
        turns.stream()
            .collect(
                Collectors.groupingBy(turn -> turn.attributes().get("orderline.turn.occasion")));
    String first = byOccasion.get("Incoming").getFirst().trace();

    assertThat(byOccasion.get("Turn")).hasSize(5);
    assertThat(byOccasion.get("Turn"))
        .allSatisfy(turn -> assertThat(turn.links()).containsOnly(first))
        .extracting(Seen::trace)
        .doesNotHaveDuplicates()
        .doesNotContain(first);
  }

  @Test
  void nobodyIsRecognisedInATrace() {
    assertThat(COLLECTOR.seen()).isNotEmpty();
    assertThat(COLLECTOR.seen())
        .allSatisfy(
            span -> {
              assertThat(span.attributes().keySet()).isSubsetOf(MAY_BE_SAID);
              assertThat(span.said()).doesNotContain(PERSONAL);
            });
  }

  @Test
  void aLineOfTheLogNamesItsTrace() throws Exception {
    assertThat(logLines())
        .anyMatch(line -> line.startsWith("{") && line.contains("\"traceId\":\"" + last.trace()));
  }

  private static List<String> logLines() throws Exception {
    Path functions = shop.server().data().resolve("logs/notify.log");
    return Stream.of(shop.server().log(), functions)
        .filter(Files::exists)
        .flatMap(
            file -> {
              try {
                return Files.readAllLines(file).stream();
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .toList();
  }

  /**
   * A trace when of all that has come of it the causes have come as well: each process sends its
   * own.
   */
  private static List<Seen> whole(String trace) {
    var found = new AtomicReference<List<Seen>>(List.of());
    COLLECTOR.await(
        _ -> {
          found.set(COLLECTOR.trace(trace));
          return found.get().stream()
              .allMatch(span -> way(span, found.get()).getLast().equals(WEBHOOK));
        });
    return found.get();
  }

  /** The names from a span up to the first of its trace, as far as they have come. */
  private static List<String> way(Seen span, List<Seen> trace) {
    Map<String, Seen> byId = trace.stream().collect(Collectors.toMap(Seen::id, known -> known));
    return Stream.iterate(span, known -> known != null, known -> byId.get(known.parent()))
        .map(Seen::name)
        .toList();
  }
}
