package io.orderline.understand.text;

/** Words with which callers take back what they have just said, as a part of a pattern. */
public final class Slips {
  /** 说错了, 念反了, 说秃噜嘴了, 嘴瓢. */
  public static final String WORDS =
      "(?:我)?(?:刚才?|刚刚)?(?:说|讲|念|写|记|报|看|弄|搞|数)(?:错|反|岔|倒|串|劈叉|漏嘴|秃噜(?:嘴|皮|了嘴)?|颠倒)了?|口误|嘴[瓢快]了?";

  private Slips() {}
}
