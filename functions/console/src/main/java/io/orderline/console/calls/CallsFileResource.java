package io.orderline.console.calls;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.export.Csv;
import io.orderline.console.export.Csv.Column;
import io.orderline.console.export.Exports;
import io.orderline.console.web.Api;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestMulti;

/** The calls of a shop as a file: what the list shows, masked as there. */
@Path(Api.V1 + "/shops/{tenant}/calls.csv")
@Allowed(Permission.CALLS_READ)
public class CallsFileResource {
  private static final Csv<CallPage.Summary> FILE =
      new Csv<>(
          List.of(
              new Column<>("id", CallPage.Summary::id),
              new Column<>("startedAt", CallPage.Summary::startedAt),
              new Column<>("endedAt", CallPage.Summary::endedAt),
              new Column<>("phase", CallPage.Summary::phase),
              new Column<>("outcome", CallPage.Summary::outcome),
              new Column<>("mood", CallPage.Summary::mood),
              new Column<>("turns", CallPage.Summary::turns),
              new Column<>("caller", CallPage.Summary::caller),
              new Column<>("customer", CallPage.Summary::customer),
              new Column<>("brand", CallPage.Summary::brand),
              new Column<>("direction", CallPage.Summary::direction),
              new Column<>("agent", CallPage.Summary::agent),
              new Column<>("intents", CallPage.Summary::intents),
              new Column<>("orders", CallPage.Summary::orders),
              new Column<>("tickets", CallPage.Summary::tickets),
              new Column<>("unanswered", CallPage.Summary::unanswered),
              new Column<>("firstWords", CallPage.Summary::firstWords)));

  private final CallList list;
  private final Exports exports;
  private final CurrentPrincipal principal;

  CallsFileResource(CallList list, Exports exports, CurrentPrincipal principal) {
    this.list = list;
    this.exports = exports;
    this.principal = principal;
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  public RestMulti<String> callsFile(
      @PathParam("tenant") TenantId tenant, @BeanParam CallSearch search) {
    Principal reader = principal.get();
    return exports.csv(
        tenant,
        reader,
        search.conditions(),
        new Exports.Source<>(
            "calls",
            list.count(tenant, reader, search),
            place ->
                list.page(tenant, reader, search.goingOn(place))
                    .map(page -> new Exports.Part<>(page.items(), page.next()))),
        FILE);
  }
}
