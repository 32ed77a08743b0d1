package io.orderline.console.reports;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.export.Csv;
import io.orderline.console.export.Csv.Column;
import io.orderline.console.export.Exports;
import io.orderline.console.web.Api;
import io.orderline.core.report.Figure;
import io.orderline.core.report.Metric;
import io.orderline.core.report.Question;
import io.orderline.core.report.Report;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestMulti;

/** A report as a file: a line for each interval, of each group where there is one. */
@Path(Api.V1 + "/shops/{tenant}/reports.csv")
@Allowed(Permission.REPORTS_READ)
public class ReportsFileResource {
  private static final Csv<Report.Line> FILE =
      new Csv<>(
          Stream.concat(
                  Stream.of(
                      new Column<Report.Line>("from", Report.Line::from),
                      new Column<Report.Line>("key", Report.Line::key)),
                  Arrays.stream(Metric.values()).map(ReportsFileResource::column))
              .toList());

  private final Reporting reporting;
  private final Exports exports;
  private final CurrentPrincipal principal;

  ReportsFileResource(Reporting reporting, Exports exports, CurrentPrincipal principal) {
    this.reporting = reporting;
    this.exports = exports;
    this.principal = principal;
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  public RestMulti<String> reportsFile(
      @PathParam("tenant") TenantId tenant, @BeanParam ReportSearch search) {
    Principal reader = principal.get();
    Question question = reporting.question(tenant, search);
    Uni<List<Report.Line>> lines =
        reporting
            .facts(tenant, reader, question)
            .map(facts -> Report.of(facts, question))
            .map(report -> question.group().isPresent() ? report.cells() : report.intervals())
            .memoize()
            .indefinitely();
    return exports.csv(
        tenant,
        reader,
        search.conditions(),
        new Exports.Source<>(
            "reports",
            lines.map(List::size),
            _ -> lines.map(all -> new Exports.Part<>(all, Optional.empty()))),
        FILE);
  }

  private static Column<Report.Line> column(Metric metric) {
    return new Column<>(
        metric.code(),
        line ->
            Optional.ofNullable(line.figures().get(metric))
                .map(Figure::value)
                .flatMap(ReportView::rounded));
  }
}
