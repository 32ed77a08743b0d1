package io.orderline.console.export;

import io.orderline.access.Principal;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Gives lists away as files, page by page, and writes down who took what: nobody holds a whole file
 * in memory, and only a few are made at once.
 */
@Singleton
public class Exports {
  private static final int AT_ONCE = 4;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final AuditLog audit;
  private final int most;
  private final Semaphore free = new Semaphore(AT_ONCE);

  Exports(AuditLog audit, ConsoleConfig config) {
    this.audit = audit;
    this.most = config.exportMost();
  }

  /** Some rows, and where the following ones begin. */
  public record Part<T>(List<T> rows, Optional<String> next) {}

  /**
   * A list that can be exported.
   *
   * @param name what it is of, such as {@code calls}: so it stands in the audit and the file's name
   * @param count how many rows there are
   * @param parts the rows from a place on
   */
  public record Source<T>(
      String name, Uni<Integer> count, Function<Optional<String>, Uni<Part<T>>> parts) {}

  /**
   * The list as a file.
   *
   * @param conditions the names of what was searched for; their values may be personal
   * @throws Refused where there are more rows than {@code orderline.console.export-most}, or too
   *     many files are being made
   */
  public <T> RestMulti<String> csv(
      TenantId tenant,
      Principal principal,
      Collection<String> conditions,
      Source<T> source,
      Csv<T> csv) {
    if (!free.tryAcquire()) {
      throw Refused.wait(
          "busy", "Other lists are being exported. Try again in a moment.", Duration.ofSeconds(5));
    }
    Uni<Integer> told =
        source
            .count()
            .invoke(this::few)
            .call(rows -> audit.write(tenant, deed(principal, source.name(), rows, conditions)))
            .onFailure()
            .invoke(() -> free.release())
            .onCancellation()
            .invoke(free::release);
    return RestMulti.fromUniResponse(
        told,
        _ ->
            Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(csv.head()), rows(source).map(csv::lines))
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .onTermination()
                .invoke(() -> free.release()),
        _ ->
            // no filter of answers sees a stream
            Map.of(
                "Content-Disposition",
                List.of("attachment; filename=\"%s.csv\"".formatted(source.name())),
                "Cache-Control",
                List.of("no-store"),
                "X-Content-Type-Options",
                List.of("nosniff")));
  }

  private static <T> Multi<List<T>> rows(Source<T> source) {
    var place = new AtomicReference<>(Optional.<String>empty());
    return Multi.createBy()
        .repeating()
        .uni(() -> source.parts().apply(place.get()).invoke(part -> place.set(part.next())))
        .whilst(part -> part.next().isPresent())
        .map(Part::rows);
  }

  private void few(int rows) {
    if (rows > most) {
      throw Refused.invalid(
          "too-many-rows",
          "since",
          "%d rows are found, and a file holds %d: choose a shorter time.".formatted(rows, most));
    }
  }

  private static Deed deed(
      Principal principal, String name, int rows, Collection<String> conditions) {
    return new Deed(
        principal.name(),
        "export",
        name,
        Map.of(
            "rows",
            String.valueOf(rows),
            "conditions",
            conditions.stream().sorted().collect(Collectors.joining(" "))));
  }
}
