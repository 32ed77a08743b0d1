package io.orderline.manifests;

import java.util.List;

/** What must be true of everything that is applied together. */
interface Rule {
  /** A sentence for each place where it is not; empty when all is well. */
  List<String> broken(Manifests manifests);
}
