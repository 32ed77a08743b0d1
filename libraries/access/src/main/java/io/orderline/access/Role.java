package io.orderline.access;

import java.util.Locale;

/** A column of the access matrix; {@link Permission} holds its rows. */
public enum Role {
  /** Of the installation: whom nobody else can make. */
  OWNER(true),
  ADMINISTRATOR(true),
  SUPERVISOR(true),
  AGENT(true),
  /** Writes flows and answers. */
  DESIGNER(true),
  INSPECTOR(true),
  AUDITOR(true),
  API_CLIENT(false),
  FUNCTION(false),
  CUSTOMER(false);

  private final boolean personal;

  Role(boolean personal) {
    this.personal = personal;
  }

  /** Whether an operator can have this role. */
  public boolean personal() {
    return personal;
  }

  /** The name in configuration and documentation. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
