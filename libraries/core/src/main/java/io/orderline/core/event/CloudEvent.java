package io.orderline.core.event;

import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@link Event} as it travels and is kept: a CloudEvent with data by name. May be of a type or a
 * version that this code does not know; {@link EventCodec} reads the others.
 *
 * @param id unique within the source, made from what caused the event: the same cause makes the
 *     same id
 * @param source where it comes from, for example {@code /demo/call}
 * @param type one of {@link EventType}, or a newer one that this version does not know
 * @param subject what it is about (a call, a ticket, a message); events of one subject stay in
 *     order
 * @param data the rest, by name; {@link #toString()} leaves it out, because it may be personal
 * @param version of the data, within the type; one that was written before versions were is the
 *     first
 */
public record CloudEvent(
    String id,
    String source,
    String type,
    TenantId tenant,
    String subject,
    Instant time,
    Map<String, String> data,
    int version) {
  /** What travels in the headers of HTTP and Kafka. */
  private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private static final Pattern TYPE = Pattern.compile("[a-z][a-z_.]{0,79}");
  private static final Pattern SCHEMA =
      Pattern.compile("urn:orderline:event:[a-z][a-z_.]{0,79}:([1-9][0-9]{0,3})");

  public CloudEvent {
    require(id, "id");
    require(source, "source");
    require(subject, "subject");
    if (type == null || !TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException("an event's type is like ticket.created");
    }
    data = Map.copyOf(data);
    version = version == 0 ? EventType.FIRST : version;
    if (version < EventType.FIRST) {
      throw new IllegalArgumentException("an event's version begins with " + EventType.FIRST);
    }
    if (version == EventType.known(type)) {
      EventType.check(type, data);
    }
  }

  /** The version that a {@link #schema} names; the first where there is none. */
  public static int version(String schema) {
    if (schema == null) {
      return EventType.FIRST;
    }
    Matcher named = SCHEMA.matcher(schema);
    if (!named.matches()) {
      throw new IllegalArgumentException("an event's schema is like urn:orderline:event:<type>:1");
    }
    return Integer.parseInt(named.group(1));
  }

  /** Which data these are, as a URI: what CloudEvents call {@code dataschema}. */
  public String schema() {
    return EventType.schema(type, version);
  }

  /** Whether the data are of a later version than this code knows, which it could misread. */
  public boolean newer() {
    return version > EventType.known(type);
  }

  private static void require(String value, String name) {
    if (value == null || !NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an event's " + name + " has 1 to 200 visible ASCII characters");
    }
  }

  @Override
  public String toString() {
    return "Event[" + type + " " + source + " " + id + "]";
  }
}
