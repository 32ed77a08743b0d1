package io.orderline.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class OwnMistakeTest {

  @Test
  void whatNobodyForesawIsOursAndIsTold() {
    var mistake = new IllegalStateException("the flow has no step");

    assertThat(OwnMistake.in(mistake)).isTrue();
    assertThat(OwnMistake.without(mistake)).isSameAs(mistake);
  }

  @Test
  void whoIsAwayIsNoMistakeOfOurs() {
    assertThat(OwnMistake.in(new CompletionException(new ConnectException("refused")))).isFalse();
  }

  @Test
  void ourJsonIsToldByItsPlaceAndWithoutItsWords() {
    Throwable mistake = new IllegalArgumentException("cannot write 我住在人民路", unread());

    assertThat(OwnMistake.in(mistake)).isTrue();
    assertThat(printed(OwnMistake.without(mistake)))
        .contains("JsonParseException", "OwnMistakeTest.unread", "Caused by")
        .doesNotContain("人民路", "13501018226");
  }

  private static JsonProcessingException unread() {
    try {
      new ObjectMapper().readTree("{\"address\": 人民路 13501018226}");
      throw new AssertionError("that is no JSON");
    } catch (JsonProcessingException e) {
      return e;
    }
  }

  private static String printed(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
