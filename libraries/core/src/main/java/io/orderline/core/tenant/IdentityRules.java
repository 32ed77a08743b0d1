package io.orderline.core.tenant;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a caller may hear and do after having shown what: in proportion to what is at stake.
 *
 * @param granted what each proof opens; a proof that is not named opens nothing
 * @param guessesPerNumber so many different numbers may be said in an hour by callers of one number
 * @param missesPerShop so many numbers that lead nowhere may be said in ten minutes by all callers
 *     of a shop; from then on nobody is found by what they say
 */
public record IdentityRules(
    Map<Proof, Set<Permission>> granted, int guessesPerNumber, int missesPerShop) {

  /** How a caller shows to be the customer. */
  public enum Proof {
    /** The number of one of the customer's orders. */
    ORDER_NUMBER,
    /** The last four digits of the customer's number. */
    PHONE_TAIL,
    /** The customer's whole number. */
    FULL_PHONE,
    /** The call comes from the customer's number. */
    CALLING_NUMBER,
    /** Something else beside one of the first three: the name, the tail, a code by SMS. */
    SECOND_FACTOR
  }

  /** What a caller may do. */
  public enum Permission {
    /** Hear how an order or a parcel stands. */
    HEAR_STATUS,
    /** Hear the address of an order, or part of it. */
    HEAR_ADDRESS,
    /** Change or cancel an order. */
    CHANGE,
    /** Ask for anything else that is done to an order. */
    BOOK
  }

  private static final int GUESSES_PER_NUMBER = 8;
  private static final int MISSES_PER_SHOP = 100;

  /** Status for who knows a number; the rest for the customer's telephone or a second factor. */
  public static final IdentityRules USUAL =
      new IdentityRules(
          Map.of(
              Proof.ORDER_NUMBER, EnumSet.of(Permission.HEAR_STATUS),
              Proof.PHONE_TAIL, EnumSet.of(Permission.HEAR_STATUS),
              Proof.FULL_PHONE, EnumSet.of(Permission.HEAR_STATUS),
              Proof.CALLING_NUMBER, EnumSet.allOf(Permission.class),
              Proof.SECOND_FACTOR, EnumSet.allOf(Permission.class)),
          GUESSES_PER_NUMBER,
          MISSES_PER_SHOP);

  public IdentityRules {
    Map<Proof, Set<Permission>> copy = new EnumMap<>(Proof.class);
    granted.forEach((proof, permissions) -> copy.put(proof, Set.copyOf(permissions)));
    granted = Map.copyOf(copy);
    if (guessesPerNumber < 1 || missesPerShop < 1) {
      throw new IllegalArgumentException("a caller may say at least one number");
    }
  }

  /** Whether one of these proofs opens it. */
  public boolean grant(Set<Proof> shown, Permission permission) {
    return shown.stream()
        .anyMatch(proof -> granted.getOrDefault(proof, Set.of()).contains(permission));
  }
}
