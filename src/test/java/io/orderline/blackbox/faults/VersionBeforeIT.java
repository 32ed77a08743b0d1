package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Database;
import io.orderline.blackbox.PostgresApart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * This version takes over a database as the version before left it when it was killed: with calls
 * in the middle of everything, and events that nobody has delivered. {@link RecordIT} wrote it
 * down.
 */
class VersionBeforeIT {
  static final Path RECORDED = Path.of("resources/version-before");

  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);
  private static final String WISHED =
      "select event::json -> 'data' ->> 'number' from events.outbox where type ="
          + " 'ticket.requested'";

  private static PostgresApart postgres;
  private static Database database;
  private static Version version;
  private static Set<String> ticketsBefore;
  private static Set<String> wishesBefore;
  private static List<List<String>> openCalls;

  @BeforeAll
  static void startOnItsDatabase() throws Exception {
    postgres = PostgresApart.start();
    database = postgres.database();
    new Rows(Files.readString(RECORDED.resolve("rows.sql")))
        .putInto(database, Path.of(System.getProperty("orderline.home")), Instant.now());
    ticketsBefore = database.column("select number from tickets.ticket");
    wishesBefore = database.column(WISHED);
    openCalls =
        database.rows("select id, caller from call.call where ended_at is null order by caller");
    version = Version.now(postgres);
    version.server().start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (version != null) {
      version.close();
    }
    postgres.close();
  }

  @TestFactory
  Stream<DynamicTest> aCallThatItBeganGoesOnAndGetsWhatItIsAbout() {
    assertThat(openCalls).hasSizeGreaterThan(Wish.values().length);
    return openCalls.stream().map(row -> goesOn(row.get(0), Customers.ofPhone(row.get(1))));
  }

  private static DynamicTest goesOn(String call, int customer) {
    return DynamicTest.dynamicTest(
        Customers.wish(customer) + " " + customer,
        () -> {
          try (var calls = new HeldCalls(database)) {
            calls.road().serve(version.server().url());
            Talk talk = calls.resume(call, customer);
            talk.finish();
            assertThat(talk.served()).as("the last that was heard: " + talk.heard()).isTrue();
            assertThat(calls.ledger().apologies()).isZero();
            assertThat(calls.ledger().told().keySet())
                .allSatisfy(
                    number ->
                        assertThat(database.column(WISHED)).as("is wished for").contains(number));
          }
        });
  }

  @Test
  void whatItLeftBehindIsDeliveredOnce() throws Exception {
    assertThat(wishesBefore)
        .as("some are without a ticket")
        .hasSizeGreaterThan(ticketsBefore.size());
    var audit = new Audit(database, new Ledger(), new RestShop(0));

    audit.awaitRest(SETTLED_WITHIN);

    assertThat(audit.rest().nothing()).isTrue();
    assertThat(database.column("select number from tickets.ticket")).containsAll(wishesBefore);
    assertThat(count("events.inbox where state = 'dead'")).isZero();
    assertThat(count("(select from tickets.ticket group by call_id having count(*) > 1) twice"))
        .isZero();
    assertThat(
            count(
                "tickets.ticket t where (select count(*) from notify.message m where m.ticket ="
                    + " t.number and m.state = 'sent') = 0"))
        .as("tickets without a message")
        .isZero();
  }

  @Test
  void aTicketOfItsIsToldToTheCustomer() throws Exception {
    String phone =
        database.value(
            "select c.phone from orders.customers c join tickets.ticket t on t.customer = c.id"
                + " where t.number in ('%s') limit 1".formatted(String.join("','", ticketsBefore)));
    try (var calls = new HeldCalls(database)) {
      calls.road().serve(version.server().url());
      assertThat(calls.answer(phone, "查一下我的售后进度")).contains("登记的");
    }
  }

  private static int count(String from) throws SQLException {
    return Integer.parseInt(database.value("select count(*) from " + from));
  }
}
