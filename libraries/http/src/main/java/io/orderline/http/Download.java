package io.orderline.http;

/**
 * Bytes that a system answered with. {@link #toString()} leaves them out.
 *
 * @param type the media type as it was sent; empty when none was
 */
@SuppressWarnings("ArrayRecordComponent") // bytes by the thousand; nobody compares downloads
public record Download(String system, int status, String type, byte[] body) {

  /** Whether this is a successful answer of that media type, such as {@code audio/}. */
  public boolean is(String typePrefix) {
    return status == 200 && type.startsWith(typePrefix);
  }

  @Override
  public String toString() {
    return "Download[" + system + " " + status + " " + type + "]";
  }
}
