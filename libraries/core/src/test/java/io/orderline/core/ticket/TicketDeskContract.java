package io.orderline.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketDesk.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The contract of {@link TicketDesk}, in process and remote. */
public abstract class TicketDeskContract {
  private static final TenantId SHOP = new TenantId("contract-shop");
  private static final TenantId OTHER_SHOP = new TenantId("contract-other");
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  /** Nobody else's: what earlier tests left does not count. */
  private final CustomerId lin = new CustomerId("lin-" + UUID.randomUUID());

  /** The adapter under test. */
  protected abstract TicketDesk desk();

  /** A number that no ticket has. */
  protected abstract TicketNumber nextNumber();

  @Test
  void whatIsCreatedIsFound() {
    TicketRequest wish = wish(NOW);

    Ticket ticket = answer(desk().create(wish));

    assertThat(ticket.wish()).isEqualTo(wish);
    assertThat(ticket.state()).isEqualTo(TicketState.OPEN);
    assertThat(answer(desk().find(SHOP, wish.number()))).contains(ticket);
  }

  @Test
  void theSameWishMakesOneTicket() {
    TicketRequest wish = wish(NOW);

    assertThat(answer(desk().create(wish))).isEqualTo(answer(desk().create(wish)));
    assertThat(answer(desk().ticketsOf(SHOP, lin, 9))).hasSize(1);
  }

  @Test
  void ticketsComeLatestFirstAndNoMoreThanAskedFor() {
    Ticket early = answer(desk().create(wish(NOW)));
    Ticket late = answer(desk().create(wish(NOW.plusSeconds(60))));

    assertThat(answer(desk().ticketsOf(SHOP, lin, 9))).containsExactly(late, early);
    assertThat(answer(desk().ticketsOf(SHOP, lin, 1))).containsExactly(late);
  }

  @Test
  void allTicketsAreGoneThroughByTheirNumbers() {
    Ticket one = answer(desk().create(wish(NOW)));
    Ticket other = answer(desk().create(wish(NOW)));

    List<TicketNumber> seen = new ArrayList<>();
    List<Ticket> page = answer(desk().all(SHOP, Optional.empty(), 1));
    while (!page.isEmpty()) {
      seen.add(page.getLast().number());
      page = answer(desk().all(SHOP, Optional.of(page.getLast().number()), 1));
    }

    assertThat(seen).contains(one.number(), other.number()).doesNotHaveDuplicates();
    assertThat(answer(desk().all(OTHER_SHOP, Optional.empty(), 100)))
        .extracting(Ticket::number)
        .doesNotContain(one.number(), other.number());
  }

  @Test
  void everyOutcomeOfAChangeIsTold() {
    TicketNumber number = answer(desk().create(wish(NOW))).number();
    var assign = new TicketChange.Assign("小李");
    var close = new TicketChange.Move(TicketState.CLOSED, "");

    assertThat(answer(desk().change(SHOP, number, assign, "小王")))
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed -> assertThat(changed.ticket().assignee()).contains("小李"));
    assertThat(answer(desk().change(SHOP, number, close, "小王")))
        .isInstanceOfSatisfying(
            Outcome.Illegal.class,
            illegal -> assertThat(illegal.ticket().number()).isEqualTo(number));
    TicketNumber unknown = nextNumber();
    assertThat(answer(desk().change(SHOP, unknown, assign, "小王")))
        .isEqualTo(new Outcome.Unknown(unknown));
  }

  @Test
  void ofManyWhoChangeATicketAtOnceNoneIsLost() {
    TicketNumber number = answer(desk().create(wish(NOW))).number();

    List<CompletionStage<Outcome>> changes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      changes.add(desk().change(SHOP, number, new TicketChange.Note("第" + i + "条"), "小王"));
    }

    assertThat(changes)
        .allSatisfy(change -> assertThat(answer(change)).isInstanceOf(Outcome.Changed.class));
    assertThat(answer(desk().find(SHOP, number)).orElseThrow().history())
        .extracting(entry -> entry.note())
        .contains("第0条", "第1条", "第2条", "第3条", "第4条", "第5条");
  }

  @Test
  void anotherShopsTicketsAreNeverSeen() {
    TicketNumber number = answer(desk().create(wish(NOW))).number();

    assertThat(answer(desk().find(OTHER_SHOP, number))).isEmpty();
    assertThat(answer(desk().ticketsOf(OTHER_SHOP, lin, 9))).isEmpty();
    assertThat(answer(desk().change(OTHER_SHOP, number, new TicketChange.Note("?"), "x")))
        .isEqualTo(new Outcome.Unknown(number));
  }

  private TicketRequest wish(Instant at) {
    TicketNumber number = nextNumber();
    return new TicketRequest(
        "wish for " + number,
        number,
        SHOP,
        TicketKind.RETURN,
        Optional.of(lin),
        PhoneNumber.read("13512348765"),
        Optional.of(new OrderNumber("2600000001")),
        Optional.empty(),
        "耳机有杂音，想退货",
        Map.of("reason", "质量问题"),
        at);
  }

  protected static <T> T answer(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }
}
