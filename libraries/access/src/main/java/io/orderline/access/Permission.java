package io.orderline.access;

import static io.orderline.access.Role.ADMINISTRATOR;
import static io.orderline.access.Role.AGENT;
import static io.orderline.access.Role.API_CLIENT;
import static io.orderline.access.Role.AUDITOR;
import static io.orderline.access.Role.CUSTOMER;
import static io.orderline.access.Role.DESIGNER;
import static io.orderline.access.Role.FUNCTION;
import static io.orderline.access.Role.INSPECTOR;
import static io.orderline.access.Role.OWNER;
import static io.orderline.access.Role.SUPERVISOR;

import java.util.Locale;
import java.util.Set;

/** The access matrix: each permission with the roles that have it. */
public enum Permission {
  OWN_ACCOUNT(
      "sign in and out, change one's own password",
      OWNER,
      ADMINISTRATOR,
      SUPERVISOR,
      AGENT,
      DESIGNER,
      INSPECTOR,
      AUDITOR),
  PEOPLE_MANAGE("invite people, give and take roles", OWNER, ADMINISTRATOR),
  KEYS_MANAGE("make and revoke the keys of programs", OWNER, ADMINISTRATOR),
  WEBHOOKS_MANAGE("have events sent to other systems", OWNER, ADMINISTRATOR),
  AUDIT_READ("read and verify who did what", OWNER, ADMINISTRATOR, AUDITOR),
  BOARD_READ(
      "see the numbers of the day, and that something changes",
      OWNER,
      ADMINISTRATOR,
      SUPERVISOR,
      AGENT,
      DESIGNER,
      INSPECTOR,
      AUDITOR,
      API_CLIENT),
  PERSONAL_REVEAL(
      "see numbers and words unmasked, for a reason",
      OWNER,
      ADMINISTRATOR,
      SUPERVISOR,
      AGENT,
      INSPECTOR),
  PERSONAL_REQUESTS(
      "answer what a person asks of their own data: report, file, erasure", OWNER, ADMINISTRATOR),
  KNOWLEDGE_READ(
      "read unanswered questions",
      OWNER,
      ADMINISTRATOR,
      SUPERVISOR,
      AGENT,
      DESIGNER,
      INSPECTOR,
      AUDITOR,
      API_CLIENT),
  KNOWLEDGE_CHANGE("deal with unanswered questions", OWNER, ADMINISTRATOR, SUPERVISOR, DESIGNER),
  ARTICLES_READ(
      "read and try the shop's articles",
      OWNER,
      ADMINISTRATOR,
      SUPERVISOR,
      AGENT,
      DESIGNER,
      INSPECTOR,
      AUDITOR,
      API_CLIENT),
  ARTICLES_CHANGE("write, publish and withdraw articles", OWNER, ADMINISTRATOR, DESIGNER),
  SETTINGS_READ("read the shop's settings", OWNER, ADMINISTRATOR, SUPERVISOR, DESIGNER, AUDITOR),
  SETTINGS_CHANGE("change the shop's settings", OWNER, ADMINISTRATOR),
  CALLS_READ(
      "read what was said in calls",
      OWNER,
      ADMINISTRATOR,
      SUPERVISOR,
      DESIGNER,
      INSPECTOR,
      AUDITOR,
      API_CLIENT),
  CALLS_LISTEN(
      "listen to recordings of calls, for a reason", OWNER, ADMINISTRATOR, SUPERVISOR, INSPECTOR),
  RECORDINGS_KEEP("verify recordings and seal them with a new key", OWNER, ADMINISTRATOR),
  FLOWS_READ(
      "read the versions of flows",
      OWNER,
      ADMINISTRATOR,
      SUPERVISOR,
      DESIGNER,
      AUDITOR,
      API_CLIENT),
  FLOWS_PUBLISH("publish flows and revert to earlier ones", OWNER, ADMINISTRATOR, DESIGNER),
  TICKETS_READ(
      "read tickets", OWNER, ADMINISTRATOR, SUPERVISOR, AGENT, INSPECTOR, AUDITOR, API_CLIENT),
  TICKETS_CHANGE("make and change tickets", OWNER, ADMINISTRATOR, SUPERVISOR, AGENT, API_CLIENT),
  CALLS_TAKE("take calls at the agent desk", OWNER, ADMINISTRATOR, SUPERVISOR, AGENT),
  FLOOR_READ("see queues, agents and who waits", OWNER, ADMINISTRATOR, SUPERVISOR),
  REPORTS_READ(
      "read reports, and which calls are behind their numbers",
      OWNER,
      ADMINISTRATOR,
      SUPERVISOR,
      AUDITOR),
  MESSAGES_READ("read short messages", OWNER, ADMINISTRATOR, SUPERVISOR, AUDITOR, API_CLIENT),
  EVENTS_READ("read events and dead letters", OWNER, ADMINISTRATOR, AUDITOR, API_CLIENT),
  EVENTS_REPLAY("replay dead letters", OWNER, ADMINISTRATOR),
  CALLS_LOOKUP("look up recorded calls", FUNCTION),
  ORDERS_LOOKUP("look up orders and customers", FUNCTION),
  DESK_USE("use the ticket desk on behalf of others", FUNCTION),
  PERSONAL_HOLD("find and erase what is held of one person", FUNCTION),
  HANDOFFS_USE("bring callers and agents together", FUNCTION),
  UNDERSTAND("understand utterances", FUNCTION),
  KNOWLEDGE_LOOKUP("look up the shop's texts", FUNCTION),
  ARTICLES_LOOKUP("look up what people have published", FUNCTION),
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
