package io.orderline.console.keys;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The key that the request shows, found before anybody asks who it is. */
@RequestScoped
public class CurrentKey {
  private Optional<ApiKey> found = Optional.empty();

  void set(Optional<ApiKey> key) {
    found = key;
  }

  Optional<ApiKey> get() {
    return found;
  }

  /** How many requests it may make in a minute, where it says so itself. */
  public Optional<Integer> perMinute() {
    return found.flatMap(ApiKey::perMinute);
  }
}
