package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import java.util.Optional;

/**
 * What the dialogue needs to know of the shop.
 *
 * @param name as it is said in the greeting
 * @param agent the number that people are put through to
 */
public record Shop(String name, Optional<PhoneNumber> agent) {}
