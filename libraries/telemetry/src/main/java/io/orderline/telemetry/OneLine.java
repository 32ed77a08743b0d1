package io.orderline.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * What is logged stays one line, whatever a caller, a provider or a shop's system put into it:
 * every handler writes through this filter, so that nobody who logs has to think of it. Control
 * characters and those that turn the direction of writing are written as escapes.
 */
@LoggingFilter(name = "one-line")
final class OneLine implements Filter {
  private static final Pattern TURNING =
      Pattern.compile(
          "[\\p{Cc}\\x{85}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\t]]");

  @Override
  public boolean isLoggable(LogRecord record) {
    if (record instanceof ExtLogRecord extended) {
      String message = extended.getFormattedMessage();
      if (message != null && unsafe(message)) {
        extended.setMessage(of(message), ExtLogRecord.FormatStyle.NO_FORMAT);
      }
    }
    if (record.getThrown() != null && unsafeCause(record.getThrown())) {
      record.setThrown(new WrittenFault(record.getThrown()));
    }
    return true;
  }

  /** The text with escapes for what would end or turn a line. */
  static String of(String text) {
    return TURNING.matcher(text).replaceAll(OneLine::escape);
  }

  private static boolean unsafe(String text) {
    return TURNING.matcher(text).find();
  }

  private static boolean unsafeCause(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (unsafe(String.valueOf(cause))) {
        return true;
      }
    }
    return false;
  }

  private static String escape(MatchResult found) {
    return "\\\\u%04x".formatted((int) found.group().charAt(0));
  }

  /** A fault as it is written: its text is one line, its stack is the same. */
  static final class WrittenFault extends Throwable {
    private static final long serialVersionUID = 1L;
    private final String text;

    WrittenFault(Throwable fault) {
      super(
          null,
          fault.getCause() == null || fault.getCause() == fault
              ? null
              : new WrittenFault(fault.getCause()));
      this.text = of(String.valueOf(fault));
      setStackTrace(fault.getStackTrace());
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
