package io.orderline.call.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Shop;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.telephony.CallEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApologyTest {
  private static final CallId CALL = new CallId("CA1");
  private static final TurnContext ATTENDED = setting(Optional.of(new PhoneNumber("862160000001")));

  @Test
  void failedCallIsTransferredToAnAgent() {
    assertThat(Apology.to(new CallEvent.Failed(CALL), ATTENDED).commands())
        .last()
        .isInstanceOf(VoiceCommand.Transfer.class);
  }

  @Test
  void unansweredAgentIsNotDialledAgain() {
    assertThat(Apology.to(new CallEvent.NotAnswered(CALL), ATTENDED).commands())
        .last()
        .isInstanceOf(VoiceCommand.Hangup.class);
  }

  @Test
  void withoutAgentsTheCallerIsAskedToCallLater() {
    assertThat(Apology.to(new CallEvent.Failed(CALL), setting(Optional.empty())).commands())
        .last()
        .isInstanceOf(VoiceCommand.Hangup.class);
  }

  private static TurnContext setting(Optional<PhoneNumber> agent) {
    return new TurnContext(Shop.named("听单", agent), Instant.EPOCH, ZoneOffset.UTC);
  }
}
