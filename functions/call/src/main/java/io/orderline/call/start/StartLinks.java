package io.orderline.call.start;

import java.util.List;

/** What a part of the server adds to the start page; nothing while it is switched off. */
public interface StartLinks {

  List<Link> links();

  /** A page of this server, and what one finds there. */
  record Link(String path, String chinese, String english) {}
}
