package io.orderline.console.articles;

import io.orderline.access.Principal;
import io.orderline.console.articles.ArticleWriting.Work;
import io.orderline.console.articles.Known.Source;
import io.orderline.console.web.Refused;
import io.orderline.core.knowledge.Article;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and changes the articles of a shop. */
@Singleton
public class ArticleDesk {
  /** As many as one shop writes at most; each is compared with every question. */
  static final int MOST = 500;

  private static final int MOST_VERSIONS = 200;

  private final ArticleShelf shelf;
  private final ArticleTable table;
  private final ArticleWriting writing;
  private final Tenants tenants;
  private final TenantTransaction transactions;
  private final Clock clock;

  ArticleDesk(
      ArticleShelf shelf,
      ArticleTable table,
      ArticleWriting writing,
      Tenants tenants,
      TenantTransaction transactions,
      Clock clock) {
    this.shelf = shelf;
    this.table = table;
    this.writing = writing;
    this.tenants = tenants;
    this.transactions = transactions;
    this.clock = clock;
  }

  Uni<ArticleView> one(TenantId tenant, String id) {
    return shelf.of(tenant).map(all -> view(all.one(id)));
  }

  /** The versions, latest first; the file's text, where there is one, is the last. */
  Uni<List<ArticleVersionView>> versions(TenantId tenant, String id) {
    return shelf
        .of(tenant)
        .map(all -> all.one(id))
        .chain(
            known ->
                Uni.combine()
                    .all()
                    .unis(table.versions(tenant, id, MOST_VERSIONS), shelf.file(tenant, id))
                    .asTuple()
                    .map(
                        found -> {
                          List<ArticleVersionView> views = new ArrayList<>();
                          found.getItem1().forEach(row -> views.add(view(row, known)));
                          found.getItem2().ifPresent(text -> views.add(view(text, known)));
                          return List.copyOf(views);
                        }));
  }

  Uni<ArticleView> create(TenantId tenant, Principal by, ArticleText asked) {
    return create(tenant, by, asked, false, (_, _) -> Uni.createFrom().voidItem());
  }

  /**
   * Writes a new article.
   *
   * @param publish whether callers hear it at once
   * @param also what is done in the same transaction, with the article's name
   */
  public Uni<ArticleView> create(
      TenantId tenant, Principal by, ArticleText asked, boolean publish, Also also) {
    Article article = read(tenant, by, asked);
    String id = UUID.randomUUID().toString();
    return shelf
        .of(tenant)
        .invoke(all -> checkNew(all, article))
        .chain(
            () ->
                transactions.write(
                    tenant,
                    session -> {
                      var work = new Work(session, tenant, by, id);
                      return writing
                          .create(work, article)
                          .chain(row -> told(work, row, article, publish))
                          .call(() -> also.with(session, id));
                    }))
        .chain(() -> one(tenant, id));
  }

  /** What else is done in the transaction of an article. */
  @FunctionalInterface
  public interface Also {
    Uni<?> with(Mutiny.Session session, String article);
  }

  /**
   * Adds ways to ask to an article that is there.
   *
   * @param publish whether callers hear it at once
   */
  public Uni<ArticleView> add(
      TenantId tenant,
      Principal by,
      String id,
      List<String> questions,
      boolean publish,
      Also also) {
    return changing(
        tenant,
        by,
        id,
        (work, known) -> {
          Article more = ArticleText.of(known.text()).with(questions).read(tenants.of(tenant));
          return writing
              .change(work, known, more)
              .chain(row -> told(work, row, more, publish))
              .call(() -> also.with(work.session(), id));
        });
  }

  private Uni<ArticleRow> told(Work work, ArticleRow row, Article article, boolean publish) {
    return publish
        ? writing.publish(work, row, row.version(), article.topic())
        : Uni.createFrom().item(row);
  }

  Uni<ArticleView> change(TenantId tenant, Principal by, String id, ArticleText asked) {
    Article article = read(tenant, by, asked);
    int version = asked.changed();
    return changing(
        tenant,
        by,
        id,
        (work, known) -> {
          if (known.version() != version) {
            throw ArticleWriting.meanwhile();
          }
          return writing.change(work, known, article);
        });
  }

  /** Lets callers hear a version. */
  Uni<ArticleView> publish(TenantId tenant, Principal by, String id, int number) {
    return version(tenant, id, number)
        .chain(
            text ->
                changing(
                    tenant,
                    by,
                    id,
                    (work, known) ->
                        writing
                            .row(work, known)
                            .chain(row -> writing.publish(work, row, number, text.topic()))));
  }

  Uni<ArticleView> withdraw(TenantId tenant, Principal by, String id) {
    return changing(
        tenant,
        by,
        id,
        (work, known) ->
            writing
                .row(work, known)
                .chain(row -> writing.withdraw(work, row, known.text().topic())));
  }

  /** The text of a version again, as a new version, which callers hear where they heard one. */
  Uni<ArticleView> back(TenantId tenant, Principal by, String id, int number) {
    return version(tenant, id, number)
        .chain(
            text ->
                changing(
                    tenant,
                    by,
                    id,
                    (work, known) ->
                        writing
                            .change(work, known, text)
                            .chain(row -> told(work, row, text, row.published().isPresent()))));
  }

  private Uni<ArticleView> changing(
      TenantId tenant, Principal by, String id, BiFunction<Work, Known, Uni<ArticleRow>> change) {
    return shelf
        .of(tenant)
        .map(all -> all.one(id))
        .invoke(known -> checkMay(by, known))
        .chain(
            known ->
                transactions.write(
                    tenant, session -> change.apply(new Work(session, tenant, by, id), known)))
        .onFailure(ConstraintViolationException.class)
        .transform(_ -> ArticleWriting.meanwhile())
        .chain(() -> one(tenant, id));
  }

  private Uni<Article> version(TenantId tenant, String id, int number) {
    Uni<Optional<Article>> found =
        number == 0
            ? shelf.file(tenant, id)
            : table
                .versions(tenant, id, MOST_VERSIONS)
                .map(
                    rows ->
                        rows.stream()
                            .filter(row -> row.number() == number)
                            .map(ArticleVersionRow::article)
                            .findFirst());
    return found.map(text -> text.orElseThrow(Refused::notFound));
  }

  /** The article that is meant, checked: also its brands against those of whoever writes. */
  Article read(TenantId tenant, Principal by, ArticleText asked) {
    Article article = asked.read(tenants.of(tenant));
    checkBrands(by, article);
    return article;
  }

  static void checkNew(ArticleShelf.All all, Article article) {
    if (all.written() >= MOST) {
      throw Refused.conflict(
          "too-many", "A shop has %d articles at most: change one instead.".formatted(MOST));
    }
    all.articles().stream()
        .filter(known -> known.source() == Source.DEPLOYMENT)
        .filter(known -> known.text().topic().equals(article.topic()))
        .findFirst()
        .ifPresent(ArticleDesk::fixed);
  }

  static void checkMay(Principal by, Known known) {
    if (known.source() == Source.DEPLOYMENT) {
      fixed(known);
    }
    checkBrands(by, known.text());
  }

  private static void fixed(Known known) {
    throw Refused.conflict(
        "set-by-deployment",
        "«%s» is in a file of the installation and can be changed there only."
            .formatted(known.text().topic()));
  }

  private static void checkBrands(Principal by, Article article) {
    boolean own = !article.brands().isEmpty() && by.brands().containsAll(article.brands());
    if (!by.brands().isEmpty() && !own) {
      throw Refused.invalid("other-brand", "brands", "Your account writes for its brands only.");
    }
  }

  ArticleView view(Known known) {
    return ArticleView.of(known, clock.instant());
  }

  private static ArticleVersionView view(ArticleVersionRow row, Known known) {
    return new ArticleVersionView(
        row.number(),
        ArticleText.of(row.article()),
        Optional.of(row.at()),
        Optional.of(row.by()),
        known.published().filter(number -> number == row.number()).isPresent());
  }

  private static ArticleVersionView view(Article text, Known known) {
    return new ArticleVersionView(
        0,
        ArticleText.of(text),
        Optional.empty(),
        Optional.empty(),
        known.published().filter(number -> number == 0).isPresent());
  }
}
