package io.orderline.console.audit;

import io.orderline.console.paging.Cursor;
import io.orderline.console.paging.Limit;
import io.orderline.console.paging.Where;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.QueryParam;

/** The query of an address that lists deeds. */
public class AuditSearch {
  static final Cursor CURSOR = new Cursor("audit");

  @QueryParam("who")
  String who;

  @QueryParam("what")
  String what;

  @QueryParam("since")
  String since;

  @QueryParam("until")
  String until;

  @QueryParam("after")
  String after;

  @QueryParam("limit")
  String limit;

  Limit limit() {
    return Limit.read(limit);
  }

  /** What a deed must be to be on the page. */
  Where where(TenantId tenant) {
    return new Where("key.tenant", tenant.value())
        .and("who = :who", "who", Given.optional("who", who, 40))
        .and("what = :what", "what", Given.optional("what", what, 60))
        .and("at >= :since", "since", Given.moment("since", since))
        .and("at < :until", "until", Given.moment("until", until))
        .and("key.sequence < :after", "after", CURSOR.read(after).map(AuditSearch::sequence));
  }

  private static long sequence(String place) {
    try {
      return Long.parseLong(place);
    } catch (NumberFormatException e) {
      throw Refused.cursor();
    }
  }
}
