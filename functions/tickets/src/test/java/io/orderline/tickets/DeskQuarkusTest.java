package io.orderline.tickets;

import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketDeskContract;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

/** The desk in the process itself. */
@QuarkusTest
@TestProfile(TicketsQuarkusTest.WithOperator.class)
@QuarkusTestResource(PostgresResource.class)
class DeskQuarkusTest extends TicketDeskContract {
  @Inject TicketDesk desk;
  @Inject TicketNumbers numbers;

  @Override
  protected TicketDesk desk() {
    return desk;
  }

  @Override
  protected TicketNumber nextNumber() {
    return answer(numbers.next(new TenantId("contract-shop")));
  }
}
