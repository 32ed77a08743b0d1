package io.orderline.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
  private final OneLine filter = new OneLine();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CA1\r\n12:00:00 INFO [i.o.c] call CA2 was refunded",
        "CA1\n",
        "CA1\u0085x",
        "CA1\u2028x",
        "CA1\u001b[2K",
        "CA1\u0000",
        "CA1\u202Edednufer"
      })
  void whatACallerPutsIntoALogNeitherEndsNorTurnsTheLine(String id) {
    ExtLogRecord record =
        new ExtLogRecord(
            Level.WARN, "a turn of call %s failed", ExtLogRecord.FormatStyle.PRINTF, "x");
    record.setParameters(new Object[] {id});

    assertThat(filter.isLoggable(record)).isTrue();

    assertThat(record.getFormattedMessage())
        .startsWith("a turn of call CA1\\u")
        .doesNotMatch("(?s).*[\\p{Cc}\\x{2028}\\x{202e}].*");
  }

  @Test
  void aFaultThatQuotesACallerIsOneLineToo() {
    ExtLogRecord record = new ExtLogRecord(Level.ERROR, "failed", "x");
    record.setThrown(
        new IllegalStateException(
            "outer", new IllegalArgumentException("no call CA1\n12:00 INFO all is well")));

    filter.isLoggable(record);

    var text = new StringWriter();
    record.getThrown().printStackTrace(new PrintWriter(text));
    assertThat(text.toString())
        .contains("no call CA1\\u000a12:00 INFO all is well")
        .contains("at io.orderline.telemetry.OneLineTest")
        .doesNotContain("\n12:00");
  }

  @Test
  void whatIsOneLineAnywayIsLeftAsItIs() {
    ExtLogRecord record =
        new ExtLogRecord(Level.INFO, "%s: 听单\t%d", ExtLogRecord.FormatStyle.PRINTF, "x");
    record.setParameters(new Object[] {"demo", 3});
    Exception fault = new Exception("as it is");
    record.setThrown(fault);

    filter.isLoggable(record);

    assertThat(record.getFormattedMessage()).isEqualTo("demo: 听单\t3");
    assertThat(record.getParameters()).containsExactly("demo", 3);
    assertThat(record.getThrown()).isSameAs(fault);
  }
}
