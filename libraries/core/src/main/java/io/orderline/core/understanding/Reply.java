package io.orderline.core.understanding;

/**
 * What a reply does to the question just asked. Only a whole, unquestioned yes is an {@link
 * Kind#ASSENT}: nothing else may book.
 *
 * @param confidence how sure this is, 0 to 1
 */
public record Reply(Kind kind, double confidence) {

  /** What a reply can be. */
  public enum Kind {
    /** A whole yes. */
    ASSENT,
    /** A whole no: the caller does not want what was offered, or says it is not so. */
    REFUSAL,
    /** A question back, also one that begins like a yes: 对了，运费多少钱. */
    QUESTION,
    /** Neither yes nor no: a condition, a doubt, a thought aloud, 等一下, 我问问家里人. */
    HESITATION,
    /** Another value for something that stands, or an addition to it: 不对，是三号楼. */
    CHANGE,
    /** Something else is wanted: 要不换一个吧. */
    WISH,
    /** A sound of listening that answers nothing: 嗯哼, 哦. */
    BACKCHANNEL,
    /**
     * At a question for a value or a story the answer itself; at a yes-or-no question a remark that
     * answers nothing.
     */
    STATEMENT,
    /** The caller does not know the value that was asked for, or has none: 没有税号. */
    UNKNOWN_VALUE,
    /** The words make no sense here. */
    UNCLEAR
  }

  public Reply {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1");
    }
  }
}
