package io.orderline.recordings.seal;

import io.orderline.access.token.Hmac;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The keys of recordings, by id: new ones are sealed with the current key, older ones open with the
 * key that they name.
 */
public final class RecordingKeys {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final String PURPOSE = "orderline recordings";

  private final Map<String, Key> keys = new TreeMap<>();
  private final Key current;

  /** A key, which makes one of its own for each recording. */
  static final class Key {
    private final String id;
    private final byte[] secret;

    private Key(String id, String secret) {
      this.id = id;
      this.secret = Hmac.sha256(secret).sign(PURPOSE).bytes();
    }

    String id() {
      return id;
    }

    /** The key of the recording whose head this is. */
    byte[] of(byte[] head) {
      return Hmac.sha256(secret).sign(head).bytes();
    }
  }

  /**
   * @param secrets by id; random, 16 characters at least
   * @param current which of them seals
   */
  public RecordingKeys(Map<String, String> secrets, String current) {
    secrets.forEach(
        (id, secret) -> {
          if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                "orderline.recordings.keys: an id has 1 to 32 lower-case letters, digits or hyphens");
          }
          keys.put(id, new Key(id, secret));
        });
    this.current = keys.get(current);
    if (this.current == null) {
      throw new IllegalArgumentException(
          "orderline.recordings.key is %s, which is not among orderline.recordings.keys (%s)"
              .formatted(current, String.join(", ", keys.keySet())));
    }
  }

  /** The id of the key that seals. */
  public String currentId() {
    return current.id();
  }

  Key current() {
    return current;
  }

  Optional<Key> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "RecordingKeys" + keys.keySet();
  }
}
