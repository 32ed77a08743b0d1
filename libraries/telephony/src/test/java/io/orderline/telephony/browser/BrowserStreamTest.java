package io.orderline.telephony.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.telephony.BadFrame;
import io.orderline.telephony.Frame;
import io.orderline.telephony.Notice;
import io.orderline.telephony.StreamEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserStreamTest {
  private final BrowserStream stream = new BrowserStream();

  @Test
  void what_is_typed_is_the_callers_words() {
    assertThat(stream.read("{\"event\":\"typed\",\"typed\":{\"text\":\" 我要退货 \"}}"))
        .containsExactly(new StreamEvent.Typed("我要退货"));
  }

  @Test
  void typing_nothing_or_a_novel_is_refused() {
    assertThatThrownBy(() -> typed("  ")).isInstanceOf(BadFrame.class);
    assertThatThrownBy(() -> typed("好".repeat(501))).isInstanceOf(BadFrame.class);
  }

  @Test
  void the_page_is_told_what_it_shows() {
    assertThat(told(new Notice.Hearing("我要"))).contains("\"hearing\"").contains("我要");
    assertThat(told(new Notice.Heard("我要退货"))).contains("\"heard\"");
    assertThat(told(new Notice.Saying("好的。"))).contains("\"saying\"");
    assertThat(told(new Notice.Interrupted())).contains("\"interrupted\"");
    assertThat(told(new Notice.Latency(420, 300)))
        .contains("\"millis\":420")
        .contains("\"silenceMillis\":300");
  }

  @Test
  void a_message_of_a_newer_page_is_no_fault() {
    assertThat(stream.read("{\"event\":\"wave\"}")).isEmpty();
  }

  private List<StreamEvent> typed(String text) {
    return stream.read("{\"event\":\"typed\",\"typed\":{\"text\":\"" + text + "\"}}");
  }

  private String told(Notice notice) {
    return ((Frame.Text) stream.tell(notice).getFirst()).text();
  }
}
