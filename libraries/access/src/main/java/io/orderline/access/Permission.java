package io.orderline.access;

import static io.orderline.access.Role.ADMINISTRATOR;
import static io.orderline.access.Role.AGENT;
import static io.orderline.access.Role.API_CLIENT;
import static io.orderline.access.Role.AUDITOR;
import static io.orderline.access.Role.CUSTOMER;
import static io.orderline.access.Role.FUNCTION;
import static io.orderline.access.Role.INSPECTOR;
import static io.orderline.access.Role.SUPERVISOR;

import java.util.Locale;
import java.util.Set;

/** The access matrix: each permission with the roles that have it. */
public enum Permission {
  CALLS_READ(
      "read what was said in calls", ADMINISTRATOR, SUPERVISOR, INSPECTOR, AUDITOR, API_CLIENT),
  FLOWS_READ("read the versions of flows", ADMINISTRATOR, SUPERVISOR, AUDITOR, API_CLIENT),
  FLOWS_PUBLISH("publish flows and revert to earlier ones", ADMINISTRATOR),
  TICKETS_READ("read tickets", ADMINISTRATOR, SUPERVISOR, AGENT, INSPECTOR, AUDITOR, API_CLIENT),
  TICKETS_CHANGE("make and change tickets", ADMINISTRATOR, SUPERVISOR, AGENT, API_CLIENT),
  MESSAGES_READ("read short messages", ADMINISTRATOR, SUPERVISOR, AUDITOR, API_CLIENT),
  EVENTS_READ("read events and dead letters", ADMINISTRATOR, AUDITOR, API_CLIENT),
  EVENTS_REPLAY("replay dead letters", ADMINISTRATOR),
  CALLS_LOOKUP("look up recorded calls", FUNCTION),
  ORDERS_LOOKUP("look up orders and customers", FUNCTION),
  DESK_USE("use the ticket desk on behalf of others", FUNCTION),
  UNDERSTAND("understand utterances", FUNCTION),
  KNOWLEDGE_LOOKUP("look up the shop's texts", FUNCTION),
  TRANSCRIBE("transcribe speech", FUNCTION),
  SPEAK("synthesize speech", FUNCTION),
  INVOICE_ADDRESS("say where one's own invoice goes", CUSTOMER);

  private final String description;
  private final Set<Role> roles;

  Permission(String description, Role... roles) {
    this.description = description;
    this.roles = Set.of(roles);
  }

  public String description() {
    return description;
  }

  /** Whether the role has this permission. An API client also needs it among its scopes. */
  public boolean heldBy(Role role) {
    return roles.contains(role);
  }

  /**
   * Whether no person and no API client can have this permission. To them, an endpoint that needs
   * it does not exist.
   */
  public boolean hidden() {
    return roles.stream().noneMatch(role -> role.personal() || role == API_CLIENT);
  }

  /** The name in configuration and documentation. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
