package io.orderline.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {
  private static final Map<String, String> ENDED = Map.of("call", "c", "turn", "1", "reason", "r");

  @Test
  void anEventIsOfTheVersionThatThisCodeKnows() {
    CloudEvent event = event(EventType.CALL_ENDED.version(), ENDED);

    assertThat(event.newer()).isFalse();
    assertThat(event.schema()).isEqualTo(EventType.CALL_ENDED.schema());
  }

  @Test
  void oneThatWasWrittenBeforeVersionsWereIsTheFirst() {
    assertThat(event(0, ENDED).version()).isEqualTo(1);
    assertThat(CloudEvent.version(null)).isEqualTo(1);
  }

  @Test
  void namesThatAreNotKnownAreNoMistake() {
    var more = new java.util.HashMap<>(ENDED);
    more.put("mood", "fine");

    assertThat(event(1, more).data()).containsEntry("mood", "fine");
  }

  @Test
  void dataWithoutARequiredNameAreRefused() {
    assertThatThrownBy(() -> event(1, Map.of("call", "c")))
        .hasMessage("an event call.ended needs \"turn\" in its data");
  }

  @Test
  void aLaterVersionIsKnownAsSuchAndItsNamesAreNotJudged() {
    CloudEvent event = event(2, Map.of("conversation", "c"));

    assertThat(event.newer()).isTrue();
    assertThat(event.schema()).isEqualTo("urn:orderline:event:call.ended:2");
    assertThat(CloudEvent.version(event.schema())).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/schema",
        "urn:orderline:event:call.ended",
        "urn:orderline:event:call.ended:0",
        "urn:orderline:event:call.ended:two"
      })
  void aSchemaThatIsNoneOfOursIsRefused(String schema) {
    assertThatThrownBy(() -> CloudEvent.version(schema))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CloudEvent event(int version, Map<String, String> data) {
    var shop = new TenantId("shop");
    return new CloudEvent(
        "c:1:0",
        Event.source(shop, "call"),
        "call.ended",
        shop,
        "c",
        Instant.parse("2026-11-22T02:00:00Z"),
        data,
        version);
  }
}
