package io.orderline.understand.reply;

import java.util.regex.Pattern;

/** A sound of listening that answers nothing: 哦这样啊, 你接着说, 听着呢. */
final class Listening {
  private static final String SOUND = "(?:嗯|恩|哦|噢|喔|啊|哎|诶|欸|唉|哟|嚯|哎哟|哎呦|喂)";
  private static final Pattern LISTENING =
      Pattern.compile(
          SOUND
              + "*(?:(?:原来|居然)(?:是|就是)?(?:这样|酱紫|如此|这么回事)(?:子)?(?:的)?|(?:这样|酱紫|酱子|这么着)(?:子)?(?:的)?|是(?:这样|这么回事|这样子)(?:子)?(?:的)?(?:啊|呀|哦)"
              + "|(?:我|都|大概)?(?:明白|懂|了解|清楚|知道|晓得|收到|听到|听清|听清楚|听见|有数)(?:了|啦|的)?(?:(?:我|都)?(?:明白|懂|了解|清楚|知道|晓得|收到)(?:了|啦)?)*"
              + "|(?:那)?(?:你|您)?(?:接着|继续|先|慢慢|直接)?(?:说|讲)|继续(?:说|讲)?|接着(?:说|讲)"
              + "|(?:我)?(?:一直)?(?:在听|在|听着|听)(?:着)?)(?:啊|呀|哦|噢|吧|嘛|呗|呢|的|了|啦|哈)*");

  /** 好的知道了: heard, and nothing is said to the question. */
  private static final Pattern NOTED =
      Pattern.compile(
          "(?:嗯|哦|好|好的|好吧|啊|噢|行|行吧)*(?:我|都)?(?:知道|明白|了解|清楚|晓得|懂|收到)(?:了|啦)?(?:谢谢)?(?:你|您)?[啊呀哦的]*");

  /** 哦是这样: the sound before it makes it a remark. */
  private static final Pattern HEARD = Pattern.compile("(?:哦|噢|喔|啊)+(?:是)?这样(?:子)?(?:的)?");

  private Listening() {}

  static boolean only(Wording said) {
    String words = said.words();
    return !said.marked().contains("?")
        && (ReplyWords.OURS.backchannel().contains(words)
            || NOTED.matcher(words).matches()
            || LISTENING.matcher(words).matches()
            || HEARD.matcher(words).matches());
  }
}
