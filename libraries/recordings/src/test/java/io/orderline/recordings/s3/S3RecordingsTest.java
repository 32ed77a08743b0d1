package io.orderline.recordings.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import io.orderline.recordings.Recordings;
import io.orderline.recordings.RecordingsContract;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3RecordingsTest extends RecordingsContract {
  private FakeBucket server;
  private S3Recordings recordings;

  @BeforeEach
  void start() throws IOException {
    server = new FakeBucket();
    recordings = with(FakeBucket.SECRET);
  }

  @AfterEach
  void stop() {
    recordings.close();
    server.close();
  }

  private S3Recordings with(String secret) {
    return new S3Recordings(
        new Bucket(
            server.endpoint(),
            FakeBucket.REGION,
            "calls",
            "line/",
            FakeBucket.ACCESS,
            secret,
            Duration.ofSeconds(5)),
        () -> FakeBucket.NOW);
  }

  @Override
  protected Recordings recordings() {
    return recordings;
  }

  @Override
  protected void breakDown() {
    server.breakDown(503);
  }

  @Test
  void aWrongSecretIsAFailureAndNoEmptyPlace() {
    RecordingName name = RecordingName.of(new TenantId("demo"), new CallId("CA1"), "a");
    try (S3Recordings wrong = with("another secret")) {
      assertThatThrownBy(() -> wrong.open(name)).hasMessageContaining("403");
      assertThatThrownBy(() -> wrong.list("demo", java.util.Optional.empty(), 5))
          .hasMessageContaining("403");
    }
    assertThat(server.objects()).isEmpty();
  }

  /** Else an erasure would say that it is done. */
  @Test
  void aBucketThatDoesNotAnswerHasNotDeleted() {
    RecordingName name = RecordingName.of(new TenantId("demo"), new CallId("CA1"), "a");
    server.breakDown(503);

    assertThatThrownBy(() -> recordings.delete(name)).hasMessageContaining("503");
    assertThatThrownBy(() -> recordings.open(name)).hasMessageContaining("503");
  }

  /** The example of a range in Amazon's own documentation of the signature. */
  @Test
  void aSignatureIsAsAmazonComputesIt() {
    var signature =
        new S3Signature(
            "us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    Map<String, String> headers =
        signature.headers(
            "GET",
            URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
            Map.of("range", "bytes=0-9"),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            Instant.parse("2013-05-24T00:00:00Z"));

    assertThat(headers.get("authorization"))
        .endsWith(
            "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  }

  @Test
  void secretsAreNotPrinted() {
    assertThat(
            new Bucket(server.endpoint(), "r", "calls", "", "a", "hidden", Duration.ofSeconds(1)))
        .asString()
        .doesNotContain("hidden");
    assertThat(new S3Signature("r", "a", "hidden")).asString().doesNotContain("hidden");
  }
}
