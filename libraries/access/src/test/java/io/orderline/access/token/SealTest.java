package io.orderline.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealTest {
  private final Seal seal = new Seal("a secret of this test", "webhooks");

  @Test
  void aSealedTextIsReadInItsOwnPlaceOnly() {
    String sealed = seal.close("SEC秘密", "demo w1");

    assertThat(sealed).doesNotContain("SEC").isNotEqualTo(seal.close("SEC秘密", "demo w1"));
    assertThat(seal.open(sealed, "demo w1")).contains("SEC秘密");
    assertThat(seal.open(sealed, "other w1")).isEmpty();
  }

  @Test
  void neitherAnotherKeyNorAnotherPurposeOpensIt() {
    String sealed = seal.close("x", "p");

    assertThat(new Seal("another secret of this test", "webhooks").open(sealed, "p")).isEmpty();
    assertThat(new Seal("a secret of this test", "recordings").open(sealed, "p")).isEmpty();
  }

  @Test
  void whatWasChangedDoesNotOpen() {
    String sealed = seal.close("text", "p");
    char last = sealed.charAt(12);
    String changed = sealed.substring(0, 12) + (last == 'A' ? 'B' : 'A') + sealed.substring(13);

    assertThat(seal.open(changed, "p")).isEmpty();
    assertThat(seal.open(sealed.substring(0, 12), "p")).isEmpty();
    assertThat(seal.open("", "p")).isEmpty();
    assertThat(seal.open(sealed + "!", "p")).isEmpty();
    assertThat(seal).hasToString("Seal[" + sealed.substring(0, 8) + "]");
  }
}
