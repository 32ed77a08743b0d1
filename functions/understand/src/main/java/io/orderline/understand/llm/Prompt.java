package io.orderline.understand.llm;

import java.util.Optional;

/**
 * One thing asked of the language model.
 *
 * @param <T> the answer
 */
public interface Prompt<T> {

  /** The request's body; nothing in it tells who somebody is. */
  String request(String model);

  /** Empty when the response is not exactly of the form. */
  Optional<T> answer(String response);
}
