package io.orderline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.call.DemoPorts;
import org.junit.jupiter.api.Test;

/** What a provider must do besides on whose lines we can listen to recordings ourselves. */
public abstract class RecordedLineContract extends TelephonyProviderContract {

  /** A call comes in that we shall transcribe ourselves. */
  protected abstract Answer incomingRecorded(String call, String from);

  /**
   * The caller's turn was recorded; the bytes are what the recording's address gives, if anything
   * does.
   */
  protected abstract Answer recording(Answer before, String call, String content);

  @Test
  void listensToRecordings() {
    String call = fresh();
    Answer greeting = incomingRecorded(call, DemoPorts.KNOWN);
    assertThat(greeting.next()).isEqualTo(Next.RECORDS);
    assertThat(recording(greeting, call, "我的快递到哪了").all()).contains("顺丰速运");
  }

  @Test
  void unusableRecordingIsAskedForAgain() {
    String call = fresh();
    Answer again = recording(incomingRecorded(call, DemoPorts.KNOWN), call, "busy");
    assertThat(again.all()).contains("抱歉").contains("查订单");
    Answer silent = recording(again, call, "");
    assertThat(silent.all()).contains("您还在吗");
  }
}
