package io.orderline.console.account;

import io.orderline.access.token.Sha256;
import io.orderline.console.Installation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where somebody is signed in. Its cookie is kept as a hash only: who reads the table has none. */
@Entity
@Table(schema = "console", name = "session")
class SessionRow {
  private static final int LONGEST_USER_AGENT = 200;

  @EmbeddedId private Key key;
  private String id;
  private String account;
  private Instant startedAt;
  private Instant lastSeenAt;
  private String userAgent;

  @Embeddable
  record Key(String tenant, String hash) {
    static Key of(String cookie) {
      return new Key(Installation.ROWS.value(), Sha256.hex(cookie));
    }
  }

  /** For Hibernate. */
  SessionRow() {}

  SessionRow(String cookie, String id, String account, String userAgent, Instant now) {
    this.key = Key.of(cookie);
    this.id = id;
    this.account = account;
    this.userAgent = userAgent.substring(0, Math.min(LONGEST_USER_AGENT, userAgent.length()));
    this.startedAt = now;
    this.lastSeenAt = now;
  }

  String id() {
    return id;
  }

  String account() {
    return account;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant lastSeenAt() {
    return lastSeenAt;
  }

  void seen(Instant now) {
    lastSeenAt = now;
  }

  SessionView shown(String current) {
    return new SessionView(id, startedAt, lastSeenAt, userAgent, id.equals(current));
  }
}
