package io.orderline.call.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.call.provider.CallEvent;
import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Setting;
import io.orderline.core.dialogue.Shop;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApologyTest {
  private static final CallId CALL = new CallId("CA1");
  private static final Setting ATTENDED = setting(Optional.of(new PhoneNumber("862160000001")));

  @Test
  void whenAllElseFailsTheCallerIsPutThroughToAPerson() {
    assertThat(Apology.to(new CallEvent.Failed(CALL), ATTENDED).commands())
        .last()
        .isInstanceOf(VoiceCommand.Transfer.class);
  }

  @Test
  void aPersonWhoHasJustNotAnsweredIsNotRungAgain() {
    assertThat(Apology.to(new CallEvent.NotAnswered(CALL), ATTENDED).commands())
        .last()
        .isInstanceOf(VoiceCommand.Hangup.class);
  }

  @Test
  void whereNobodyIsThereTheCallerIsAskedToCallLater() {
    assertThat(Apology.to(new CallEvent.Failed(CALL), setting(Optional.empty())).commands())
        .last()
        .isInstanceOf(VoiceCommand.Hangup.class);
  }

  private static Setting setting(Optional<PhoneNumber> agent) {
    return new Setting(Shop.named("听单", agent), Instant.EPOCH, ZoneOffset.UTC);
  }
}
