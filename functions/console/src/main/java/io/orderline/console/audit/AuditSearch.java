package io.orderline.console.audit;

import io.orderline.console.paging.Limit;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;

/** The query of an address that lists deeds. */
public class AuditSearch {
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
  @DefaultValue("50")
  int limit;

  Limit limit() {
    return new Limit(limit);
  }

  String hql(TenantId tenant, Map<String, Object> parameters) {
    var hql = new StringBuilder("from AuditRow where key.tenant = :tenant");
    parameters.put("tenant", tenant.value());
    Given.optional("who", who, 40)
        .ifPresent(name -> and(hql, "who = :who", "who", name, parameters));
    Given.optional("what", what, 60)
        .ifPresent(kind -> and(hql, "what = :what", "what", kind, parameters));
    Given.moment("since", since)
        .ifPresent(time -> and(hql, "at >= :since", "since", time, parameters));
    Given.moment("until", until)
        .ifPresent(time -> and(hql, "at < :until", "until", time, parameters));
    Given.optional("after", after, 20)
        .ifPresent(
            place -> and(hql, "key.sequence < :after", "after", sequence(place), parameters));
    return hql.append(" order by key.sequence desc").toString();
  }

  private static long sequence(String place) {
    try {
      return Long.parseLong(place);
    } catch (NumberFormatException e) {
      throw Refused.invalid("after", "after is the next of another page.");
    }
  }

  private static void and(
      StringBuilder hql,
      String condition,
      String name,
      Object value,
      Map<String, Object> parameters) {
    hql.append(" and ").append(condition);
    parameters.put(name, value);
  }
}
