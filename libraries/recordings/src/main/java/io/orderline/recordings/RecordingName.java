package io.orderline.recordings;

import io.orderline.access.token.Sha256;
import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import java.util.regex.Pattern;

/**
 * What a recording is kept by: the shop, and a hash of the call and of the stream that was heard.
 * It tells nobody which call it is of, and a recording opens under its own name only.
 */
public record RecordingName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}/[0-9a-f]{64}");

  public RecordingName {
    if (!valid(value)) {
      throw new IllegalArgumentException("a recording is named by its shop and a hash");
    }
  }

  /** Whether a recording can be called this. */
  public static boolean valid(String name) {
    return name != null && FORM.matcher(name).matches();
  }

  /**
   * The name of what is heard on a stream.
   *
   * @param stream what differs in each stream of a call
   */
  public static RecordingName of(TenantId tenant, CallId call, String stream) {
    return new RecordingName(tenant + "/" + Sha256.hex(call + "\n" + stream));
  }

  @Override
  public String toString() {
    return value;
  }
}
