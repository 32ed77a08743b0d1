package io.orderline.console.reports;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.orderline.core.report.Metric;
import io.orderline.core.report.Question;
import io.orderline.core.report.Report;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Reports, and the calls behind each number. */
@Path(Api.V1 + "/shops/{tenant}/reports")
@Allowed(Permission.REPORTS_READ)
public class ReportsResource {
  private final Reporting reporting;
  private final CurrentPrincipal principal;

  ReportsResource(Reporting reporting, CurrentPrincipal principal) {
    this.reporting = reporting;
    this.principal = principal;
  }

  @GET
  public Uni<ReportView> report(
      @PathParam("tenant") TenantId tenant, @BeanParam ReportSearch search) {
    Question question = reporting.question(tenant, search);
    return reporting
        .facts(tenant, principal.get(), question)
        .map(facts -> ReportView.of(Report.of(facts, question), question, reporting.now()));
  }

  @GET
  @Path("/calls")
  public Uni<Listed> listed(
      @PathParam("tenant") TenantId tenant,
      @BeanParam ReportSearch search,
      @QueryParam("metric") String metric) {
    Question question = reporting.question(tenant, search);
    Metric wanted = ReportSearch.metric(metric);
    return reporting
        .facts(tenant, principal.get(), question)
        .map(facts -> Listed.of(Report.list(facts, question, wanted), wanted));
  }
}
