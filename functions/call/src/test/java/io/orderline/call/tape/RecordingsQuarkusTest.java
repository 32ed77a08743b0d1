package io.orderline.call.tape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.call.TestClock;
import io.orderline.core.call.CallId;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.records.CallRecording;
import io.orderline.core.records.CallRecording.State;
import io.orderline.core.records.CallRecordings;
import io.orderline.core.records.RecordedSound;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteCallRecordings;
import io.orderline.json.CoreJson;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sound of a shop's lines, from the tape to who asks for it, and until it is gone. */
@QuarkusTest
@TestProfile(RecordingsQuarkusTest.Recording.class)
@QuarkusTestResource(PostgresResource.class)
class RecordingsQuarkusTest {
  private static final TenantId DEMO = new TenantId("demo");
  private static final int RATE = 8000;
  private static final Path PLACE = Path.of("target/recordings-for-tests").toAbsolutePath();

  @Inject Recorder recorder;
  @Inject CallRecordings recordings;
  @Inject RecordingExpiry expiry;
  @Inject RecordingCare care;
  @Inject TestClock clock;
  @Inject @Any Instance<PersonalHolder> holders;
  @TestHTTPResource URI here;

  /** A shop that records, one that has a key but no such wish. */
  public static class Recording implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "orderline.tenants.demo.recording.on", "true",
          "orderline.tenants.demo.recording.days", "7",
          "orderline.recordings.key", "a",
          "orderline.recordings.keys.a", "for-tests-0123456789",
          "orderline.recordings.directory", PLACE.toString(),
          "orderline.peer.token", FunctionsAt.TOKEN,
          "orderline.operator.token", "operator-for-tests");
    }
  }

  private static <T> T answer(Uni<T> uni) {
    return TestPatience.answer(uni.subscribeAsCompletionStage());
  }

  private CallId called() throws SQLException, JsonProcessingException {
    var call = new CallId("CA" + UUID.randomUUID());
    try (Connection owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("select set_config('orderline.tenant', 'demo', false)");
      statement.execute(
          """
          insert into call.call (tenant, id, provider, caller, state, turns, dialogue, started_at, ended_at)
          values ('demo', '%s', 'twilio', '13501018226', '{"type":"ended"}', 1, '%s', '%s', '%s')
          """
              .formatted(
                  call,
                  CoreJson.mapper().writeValueAsString(DialogueState.NEW),
                  clock.instant(),
                  clock.instant()));
    }
    return call;
  }

  private void spoken(CallId call, String stream, int value) {
    Tape tape = recorder.open(DEMO, call, stream, RATE, 0);
    short[] second = new short[RATE];
    Arrays.fill(second, (short) value);
    tape.heard(second, 1000);
    tape.plays(second, 1000);
    tape.heard(new short[RATE], 2000);
    tape.end(2000);
  }

  private CallRecording recorded(CallId call, int parts) {
    return TestPatience.until(
        () ->
            TestPatience.answer(recordings.find(DEMO, call))
                .filter(found -> found.state() == State.KEPT && found.parts().size() == parts));
  }

  private static long files() throws IOException {
    try (Stream<Path> files = Files.walk(PLACE)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void linesOfACallAreHeardOneAfterTheOther() throws Exception {
    CallId call = called();
    spoken(call, "first", 5000);
    recorded(call, 1);
    clock.forward(Duration.ofSeconds(10));
    spoken(call, "second", -5000);

    CallRecording found = recorded(call, 2);
    assertThat(found.frames()).isEqualTo(4L * RATE);
    assertThat(found.expires()).contains(found.parts().getFirst().at().plus(Duration.ofDays(7)));
    assertThat(found.waveform().caller()).hasSize(40);

    RecordedSound head = TestPatience.answer(recordings.read(DEMO, call, 0, 12)).orElseThrow();
    assertThat(new String(head.bytes(), java.nio.charset.StandardCharsets.US_ASCII))
        .startsWith("RIFF")
        .endsWith("WAVE");
    assertThat(head.total()).isEqualTo(58 + 8L * RATE);
    byte[] whole =
        TestPatience.answer(recordings.read(DEMO, call, 0, CallRecordings.MOST))
            .orElseThrow()
            .bytes();
    assertThat(whole).hasSize((int) head.total());
    byte[] across =
        TestPatience.answer(recordings.read(DEMO, call, 58 + 4L * RATE - 5, 10))
            .orElseThrow()
            .bytes();
    assertThat(across).isEqualTo(Arrays.copyOfRange(whole, 58 + 4 * RATE - 5, 58 + 4 * RATE + 5));
    // as a function in another process hears it
    var remote = new RemoteCallRecordings(FunctionsAt.address(here));
    assertThat(TestPatience.answer(remote.find(DEMO, call))).contains(found);
    assertThat(TestPatience.answer(remote.read(DEMO, call, 0, 1000)).orElseThrow().bytes())
        .isEqualTo(Arrays.copyOf(whole, 1000));
    assertThat(TestPatience.answer(remote.find(DEMO, new CallId("none")))).isEmpty();
  }

  @Test
  void aShopThatDoesNotWantItIsNotRecordedAndSaysNothing() {
    var other = new TenantId("other");

    assertThat(recorder.open(other, new CallId("CA1"), "a", RATE, 0)).isSameAs(Tape.NONE);
    assertThat(recorder.announcement(other)).isEmpty();
    assertThat(recorder.announcement(DEMO)).contains("本次通话会被录音。");
  }

  @Test
  void soundWhoseTimeIsOverIsDeletedAndTheCallSaysSo() throws Exception {
    CallId call = called();
    spoken(call, "a", 5000);
    recorded(call, 1);

    clock.forward(Duration.ofDays(8));
    assertThat(TestPatience.answer(recordings.read(DEMO, call, 0, 10))).isEmpty();
    answer(expiry.look());

    assertThat(TestPatience.answer(recordings.find(DEMO, call)).orElseThrow().state())
        .isEqualTo(State.EXPIRED);
    assertThat(answer(care.strays(DEMO, Optional.empty())).wrong()).isEmpty();
    assertThat(answer(care.verify(DEMO, Optional.empty())).wrong()).isEmpty();
  }

  /** A directory in the way, as a disk that is full. */
  @Test
  void aPlaceThatTakesNothingLosesTheRecordingAndTheCallSaysSo() throws Exception {
    CallId call = called();
    Path shop = PLACE.resolve("demo");
    Path aside = PLACE.resolve("demo-aside");
    boolean there = Files.exists(shop);
    if (there) {
      Files.move(shop, aside);
    } else {
      Files.createDirectories(PLACE);
    }
    Files.writeString(shop, "in the way");
    try {
      spoken(call, "a", 5000);
      CallRecording lost =
          TestPatience.until(
              () ->
                  TestPatience.answer(recordings.find(DEMO, call))
                      .filter(found -> found.state() == State.FAILED));
      assertThat(lost.why()).contains(CallRecording.Failure.NO_PLACE);
    } finally {
      Files.delete(shop);
      if (there) {
        Files.move(aside, shop);
      }
    }
  }

  @Test
  void whoIsErasedIsFoundWithTheirSoundAndHeardNoMore() throws Exception {
    CallId call = called();
    spoken(call, "a", 5000);
    recorded(call, 1);
    long before = files();
    PersonalHolder holder =
        holders.stream().filter(each -> each.name().equals("call")).findFirst().orElseThrow();
    var person =
        new Person(
            java.util.Set.of(),
            java.util.Set.of(),
            java.util.Set.of(),
            java.util.Set.of(call),
            java.util.Set.of(),
            java.util.Set.of(),
            java.util.Set.of(),
            clock.instant());

    List<HeldItem> items =
        all(holder, person).stream()
            .filter(
                item ->
                    item.id().equals(call.value())
                        || item.content().orElse("").contains(call.value()))
            .toList();
    assertThat(items).extracting(HeldItem::kind).containsExactlyInAnyOrder("call", "recording");

    TestPatience.answer(holder.erase(DEMO, new PersonalHolder.Erasure(person, items)));
    assertThat(files()).isEqualTo(before - 1);
    assertThat(TestPatience.answer(recordings.find(DEMO, call))).isEmpty();
    assertThat(TestPatience.answer(recordings.read(DEMO, call, 0, 10))).isEmpty();
  }

  /** Step by step: others' calls stand in the same table. */
  private static List<HeldItem> all(PersonalHolder holder, Person person) {
    List<HeldItem> items = new java.util.ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      PersonalHolder.Step step =
          TestPatience.answer(holder.find(DEMO, new PersonalHolder.Question(person, after, true)));
      items.addAll(step.items());
      after = step.next();
    } while (after.isPresent());
    return items;
  }

  @Test
  void operatorsVerifyAndRotateStepByStep() throws Exception {
    CallId call = called();
    spoken(call, "a", 5000);
    recorded(call, 1);

    var step = answer(care.rotate(DEMO, Optional.empty(), true));
    assertThat(step.looked()).isPositive();
    assertThat(step.done()).isZero();
    assertThat(step.key()).isEqualTo("a");
    RestAssured.given()
        .header("Authorization", "Bearer operator-for-tests")
        .get("/recordings/demo/verification?after=nothing")
        .then()
        .statusCode(400);
    RestAssured.get("/recordings/demo/verification").then().statusCode(401);
  }
}
