package io.orderline.blackbox.faults;

import io.orderline.blackbox.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the database holds in the end, compared with what the callers know. */
final class Audit {
  private static final String MESSAGE_SENT = "LogSender] SmsMessage[";
  private static final String DROPPED = "knows already";
  private static final String ASKED =
      "type in ('order.cancel.requested', 'shipment.intercept.requested', 'refund.requested',"
          + " 'return.requested', 'exchange.requested', 'order.change.requested',"
          + " 'invoice.requested')";

  private final Database database;
  private final Ledger ledger;
  private final RestShop system;

  private record Made(String number, String call, String customer, String kind) {}

  Audit(Database database, Ledger ledger, RestShop system) {
    this.database = database;
    this.ledger = ledger;
    this.system = system;
  }

  /**
   * How much is still on its way.
   *
   * @param between sent, but not there yet: in Kafka
   */
  record Rest(int outbox, int between, int inbox, int messages) {
    boolean nothing() {
      return outbox + between + inbox + messages == 0;
    }
  }

  Rest rest() throws SQLException {
    return new Rest(
        count("events.outbox where sent_at is null"),
        count(
            "events.outbox o where ("
                + ASKED
                + " or type in ('ticket.requested', 'sms.requested', 'errand.ended')) and sent_at is"
                + " not null and not exists (select from events.inbox i where i.tenant = o.tenant"
                + " and i.source = o.source and i.id = o.id)"),
        count("events.inbox where state = 'waiting'"),
        count("notify.message where state = 'sending'"));
  }

  /**
   * Waits until nothing is on its way any more: as long as something moves, however slow the
   * machine is.
   *
   * @param still how long nothing may move
   */
  Duration awaitRest(Duration still) throws Exception {
    Instant began = Instant.now();
    Instant moved = began;
    Rest before = rest();
    while (!before.nothing() && Instant.now().isBefore(moved.plus(still))) {
      Thread.sleep(200);
      Rest now = rest();
      if (!now.equals(before)) {
        moved = Instant.now();
        before = now;
      }
    }
    return Duration.between(began, Instant.now());
  }

  /**
   * Everything that is counted.
   *
   * @param logs of the processes that send messages and take events
   */
  List<Finding> findings(Path... logs) throws SQLException, IOException {
    Map<String, Made> tickets = tickets();
    Set<String> unheard = new HashSet<>(tickets.keySet());
    unheard.removeAll(ledger.told().keySet());
    Set<String> messages =
        database.column("select ticket from notify.message where state = 'sent'");
    var findings = new ArrayList<Finding>();
    findings.add(Finding.of("wishes acknowledged (a number was heard)", ledger.told().size()));
    findings.add(Finding.of("tickets", tickets.size()));
    findings.add(
        Finding.none(
            "acknowledged, but no such ticket",
            ledger.told().keySet().stream().filter(n -> !tickets.containsKey(n)).count()));
    List<String> others =
        ledger.told().entrySet().stream()
            .filter(told -> tickets.containsKey(told.getKey()))
            .filter(told -> !same(tickets.get(told.getKey()), told.getValue()))
            .map(told -> told.getValue() + " was told of " + tickets.get(told.getKey()))
            .toList();
    others.forEach(other -> System.out.println("another's ticket: " + other));
    findings.add(Finding.none("acknowledged, but another's ticket", others.size()));
    findings.add(
        Finding.of(
            "acknowledged in a later call than the one that booked it",
            ledger.told().entrySet().stream()
                .filter(told -> tickets.containsKey(told.getKey()))
                .filter(told -> earlier(tickets.get(told.getKey()), told.getValue()))
                .filter(told -> !told.getValue().call().equals(tickets.get(told.getKey()).call()))
                .count()));
    findings.add(Finding.none("one number told for two wishes", ledger.contradictions()));
    findings.add(
        Finding.none(
            "calls with two tickets",
            count("(select from tickets.ticket group by call_id having count(*) > 1) twice")));
    findings.add(Finding.of("tickets whose answer was lost", unheard.size()));
    findings.add(
        Finding.none(
            "  of them without a reason (no lost answer, no saved turn)",
            unheard.stream().filter(number -> !explained(tickets.get(number))).count()));
    findings.add(Finding.of("confirmation messages, by key", count("notify.message")));
    findings.add(
        Finding.none(
            "tickets without a sent message",
            tickets.keySet().stream().filter(number -> !messages.contains(number)).count()));
    findings.add(
        Finding.none(
            "messages without a ticket",
            messages.stream().filter(number -> !tickets.containsKey(number)).count()));
    long sendings = lines(logs, MESSAGE_SENT).size();
    findings.add(Finding.of("sendings (at least once each)", sendings));
    findings.add(
        Finding.none("messages never sent", Math.max(0, count("notify.message") - sendings)));
    findings.add(
        Finding.none(
            "messages told as sent not exactly once",
            count(
                "(select from notify.message m where (select count(*) from events.outbox o where"
                    + " o.type = 'sms.sent' and o.event::json -> 'data' ->> 'key' = m.key) <> 1)"
                    + " told")));
    findings.addAll(errands());
    findings.add(
        Finding.of(
            "events that came again and were dropped as known", lines(logs, DROPPED).size()));
    findings.add(
        Finding.of(
            "  of them requests for short messages",
            lines(logs, DROPPED).stream().filter(line -> line.contains("sms.requested")).count()));
    Rest rest = rest();
    findings.add(Finding.none("left in the outbox", rest.outbox()));
    findings.add(Finding.none("left between the two, in Kafka", rest.between()));
    findings.add(Finding.none("left in the inbox", rest.inbox()));
    findings.add(Finding.none("left half sent", rest.messages()));
    findings.add(Finding.none("dead letters", count("events.inbox where state = 'dead'")));
    findings.add(
        Finding.none("  of them in Kafka: brought to a function in vain", courierDead(logs)));
    return findings;
  }

  /** What the shops' systems were asked to do, compared with their own books. */
  private List<Finding> errands() throws SQLException {
    Set<String> asked =
        database.column("select source || '/' || id from events.outbox where " + ASKED);
    Set<String> done = new HashSet<>(system.errands());
    done.addAll(database.column("select key from orders.errands"));
    return List.of(
        Finding.of("errands for the shops' systems", asked.size()),
        Finding.of("  sent again to the shop's own system, and known there", system.repeated()),
        Finding.none(
            "  not carried out", asked.stream().filter(key -> !done.contains(key)).count()),
        Finding.none(
            "  carried out, but never asked for",
            done.stream().filter(key -> !asked.contains(key)).count()),
        Finding.none(
            "tickets with two errands of a kind",
            count(
                "(select from events.outbox where "
                    + ASKED
                    + " group by subject, type having count(*) > 1) twice")),
        Finding.none(
            "errands whose end is not told once in the ticket's history",
            count(
                "(select from events.outbox o join tickets.ticket t on t.number = o.subject where"
                    + " o."
                    + ASKED
                    + " and (select count(*) from json_array_elements(t.ticket::json -> 'history')"
                    + " h where h ->> 'by' = 'shop') <> 1) untold")));
  }

  /**
   * The ticket is of that call, for that customer, and for what he wanted; or of an earlier call of
   * his whose answer may have been lost: an order is booked once, and he is told of that.
   */
  private boolean same(Made made, Ledger.Told told) {
    boolean callback = made.kind().equals("callback");
    return (told.call().equals(made.call()) || earlier(made, told))
        && (callback || made.kind().equals(Customers.wish(told.customer()).kind()))
        && Optional.ofNullable(made.customer())
            .map(Customers.id(told.customer())::equals)
            // the shop's system failed before it said who calls; these need no order
            .orElse(callback || made.kind().equals("complaint"));
  }

  private boolean earlier(Made made, Ledger.Told told) {
    return Optional.ofNullable(ledger.calls().get(made.call()))
        .filter(placed -> placed.customer() == told.customer())
        .filter(_ -> ledger.troubled().contains(made.call()))
        .isPresent();
  }

  /** Somebody wished for it: a saved turn of a call whose answer may not have arrived. */
  private boolean explained(Made made) {
    try {
      return ledger.troubled().contains(made.call())
          && count(
                  "call.turn where call_id = '%s' and record like '%%\"%s\"%%'"
                      .formatted(made.call(), made.number()))
              == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Made> tickets() throws SQLException {
    Map<String, Made> tickets = new HashMap<>();
    for (List<String> row :
        database.rows("select number, call_id, customer, kind from tickets.ticket")) {
      tickets.put(row.get(0), new Made(row.get(0), row.get(1), row.get(2), row.get(3)));
    }
    return tickets;
  }

  private static long courierDead(Path[] logs) throws IOException {
    return lines(logs, "it is a dead letter").size();
  }

  private static List<String> lines(Path[] logs, String part) throws IOException {
    var found = new ArrayList<String>();
    for (Path log : logs) {
      try (Stream<String> lines = Files.lines(log)) {
        lines.filter(line -> line.contains(part)).forEach(found::add);
      }
    }
    return found;
  }

  private int count(String from) throws SQLException {
    return Integer.parseInt(database.value("select count(*) from " + from));
  }
}
