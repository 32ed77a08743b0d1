package io.orderline.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.tenant.IdentityRules.Permission;
import io.orderline.core.tenant.IdentityRules.Proof;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityRulesTest {
  private static final IdentityRules USUAL = IdentityRules.USUAL;

  @ParameterizedTest
  @EnumSource(names = {"ORDER_NUMBER", "PHONE_TAIL", "FULL_PHONE"})
  void who_only_knows_a_number_hears_how_things_stand_and_does_nothing(Proof proof) {
    assertThat(USUAL.grant(Set.of(proof), Permission.HEAR_STATUS)).isTrue();
    for (Permission other :
        EnumSet.of(Permission.HEAR_ADDRESS, Permission.CHANGE, Permission.BOOK)) {
      assertThat(USUAL.grant(Set.of(proof), other)).as(other.name()).isFalse();
      assertThat(USUAL.grant(Set.of(proof, Proof.SECOND_FACTOR), other)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_customers_own_telephone_opens_everything(Permission permission) {
    assertThat(USUAL.grant(Set.of(Proof.CALLING_NUMBER), permission)).isTrue();
    assertThat(USUAL.grant(Set.of(), permission)).isFalse();
  }

  @Test
  void a_proof_that_a_shop_does_not_name_opens_nothing() {
    IdentityRules strict =
        new IdentityRules(Map.of(Proof.SECOND_FACTOR, EnumSet.of(Permission.BOOK)), 1, 1);
    assertThat(strict.grant(Set.of(Proof.CALLING_NUMBER), Permission.HEAR_STATUS)).isFalse();
    assertThat(strict.grant(Set.of(Proof.SECOND_FACTOR), Permission.BOOK)).isTrue();
  }
}
