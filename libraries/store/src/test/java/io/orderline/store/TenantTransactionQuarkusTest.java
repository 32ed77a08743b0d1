package io.orderline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.tenant.TenantId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Notes.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class TenantTransactionQuarkusTest {
  private static final TenantId A = new TenantId("tenant-a");
  private static final TenantId B = new TenantId("tenant-b");

  @Inject TenantTransaction transaction;
  @Inject Mutiny.SessionFactory sessions;

  @BeforeEach
  void oneNoteEach() throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("delete from notes.note");
    }
    write(A, session -> session.persist(note(A, "1", "甲的")));
    write(B, session -> session.persist(note(B, "1", "乙的")));
  }

  @Test
  void aTenantSeesItsOwnRowsOnlyEvenWithoutAWhereClause() {
    assertThat(all(A)).extracting(note -> note.key.tenant()).containsExactly("tenant-a");
    assertThat(all(B)).extracting(note -> note.key.tenant()).containsExactly("tenant-b");
  }

  @Test
  void aTenantCannotChangeAnothersRowsEvenWithoutAWhereClause() {
    int changed =
        write(A, s -> s.createNativeQuery("update notes.note set version = 7").executeUpdate());
    int deleted = write(A, s -> s.createNativeQuery("delete from notes.note").executeUpdate());

    assertThat(changed).isEqualTo(1);
    assertThat(deleted).isEqualTo(1);
    assertThat(all(B)).extracting(note -> note.version).containsExactly(0);
  }

  @Test
  void aTenantCannotWriteARowForAnother() {
    assertThatThrownBy(() -> write(A, session -> session.persist(note(B, "2", "假的"))))
        .hasMessageContaining("row-level security");
    assertThat(all(B)).hasSize(1);
  }

  @Test
  void withoutATenantNothingIsVisible() throws Throwable {
    write(A, session -> session.persist(note(A, "2", "又一条")));

    List<Note> seen =
        io.quarkus.vertx.VertxContextSupport.subscribeAndAwait(
            () ->
                sessions.withSession(
                    session -> session.createQuery("from Note", Note.class).getResultList()));

    assertThat(seen).isEmpty();
  }

  @Test
  void whatWaitsForTheCommitRunsAfterItAndOnce() {
    List<Integer> seen = new CopyOnWriteArrayList<>();

    write(
        A,
        session -> {
          AfterCommit.of(session).run(() -> seen.add(1));
          return session.persist(note(A, "2", "又一条")).invoke(() -> seen.add(0));
        });

    assertThat(seen).containsExactly(0, 1);
  }

  @Test
  void whatWaitsForTheCommitNeverRunsWhenThereIsNone() {
    List<Integer> seen = new CopyOnWriteArrayList<>();

    assertThatThrownBy(
            () ->
                write(
                    A,
                    session -> {
                      AfterCommit.of(session).run(() -> seen.add(1));
                      return session.persist(note(A, "1", "同一条"));
                    }))
        .isInstanceOf(RuntimeException.class);

    assertThat(all(A)).hasSize(1);
    assertThat(seen).isEmpty();
  }

  @Test
  void whatFailsIsRolledBackAndKeepsItsOwnException() {
    assertThatThrownBy(
            () ->
                write(
                    A,
                    session ->
                        session
                            .persist(note(A, "2", "不留"))
                            .call(session::flush)
                            .chain(() -> Uni.createFrom().failure(new Sorry()))))
        .isInstanceOf(Sorry.class);
    assertThat(all(A)).hasSize(1);
  }

  @Test
  void whatThrowsBeforeItsFirstStatementIsRolledBackToo() {
    assertThatThrownBy(
            () ->
                write(
                    A,
                    _ -> {
                      throw new Sorry();
                    }))
        .isInstanceOf(Sorry.class);
    assertThat(all(A)).hasSize(1);
  }

  @Test
  void ofTwoChangesToOneVersionTheSecondFails() {
    Note stale = all(A).getFirst();
    write(A, s -> s.find(Note.class, stale.key).invoke(note -> note.body = say("先")));

    assertThatThrownBy(
            () -> {
              stale.body = say("后");
              write(A, session -> session.merge(stale));
            })
        .hasMessageContaining("Row was already updated or deleted by another transaction");
    assertThat(all(A).getFirst().body).isEqualTo(say("先"));
  }

  @Test
  void aCoreValueComesBackFromItsColumnAsItWas() {
    List<VoiceCommand> body =
        List.of(new VoiceCommand.Say("请说订单号"), new VoiceCommand.Ask(new Expectation.Digits(4, 20)));

    write(A, session -> session.persist(note(A, "2", body)));

    Note back = read(A, session -> session.find(Note.class, new Note.Key("tenant-a", "2")));
    assertThat(back.body).isEqualTo(body);
  }

  @Test
  void manyTransactionsOfTwoTenantsDoNotMixUp() {
    List<String> seen =
        io.smallrye.mutiny.Multi.createFrom()
            .range(0, 400)
            .onItem()
            .transformToUni(
                i -> {
                  TenantId tenant = i % 2 == 0 ? A : B;
                  return transaction.read(
                      tenant,
                      session ->
                          session
                              .createQuery("from Note", Note.class)
                              .getSingleResult()
                              .map(note -> tenant + "=" + note.key.tenant()));
                })
            .merge(40)
            .collect()
            .asList()
            .await()
            .atMost(TestPatience.LONGEST);

    assertThat(seen).hasSize(400).containsOnly("tenant-a=tenant-a", "tenant-b=tenant-b");
  }

  private List<Note> all(TenantId tenant) {
    return read(tenant, session -> session.createQuery("from Note", Note.class).getResultList());
  }

  private <T> T write(TenantId tenant, Function<Mutiny.Session, Uni<T>> work) {
    return transaction.write(tenant, work).await().atMost(TestPatience.LONGEST);
  }

  private <T> T read(TenantId tenant, Function<Mutiny.Session, Uni<T>> work) {
    return transaction.read(tenant, work).await().atMost(TestPatience.LONGEST);
  }

  private static Note note(TenantId tenant, String id, String text) {
    return note(tenant, id, say(text));
  }

  private static Note note(TenantId tenant, String id, List<VoiceCommand> body) {
    return new Note(tenant.value(), id, body.toArray(VoiceCommand[]::new));
  }

  private static List<VoiceCommand> say(String text) {
    return List.of(new VoiceCommand.Say(text));
  }

  private static final class Sorry extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
