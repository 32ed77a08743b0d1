package io.orderline.access;

import java.util.Optional;

/** What a request shows; names of headers ignore case. */
public interface Credentials {

  Optional<String> header(String name);

  /** A variable of the request's path. */
  Optional<String> path(String name);
}
