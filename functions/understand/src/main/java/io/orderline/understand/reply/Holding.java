package io.orderline.understand.reply;

import io.orderline.understand.text.WordCut;
import java.util.Set;
import java.util.regex.Pattern;

/** Neither yes nor no yet: thinking, waiting, asking somebody, a condition, a doubt. */
final class Holding {
  private static final String SOMEBODY =
      "(?:我们?|咱们?|他|她|俺)?(?:家|屋)?(?:里|里人|里头)?(?:人|物业|保安|门卫|快递员|老头子?|老太太|孙子|孙女|女婿|老公|老婆|媳妇|爱人|对象|先生|太太|妈|爸|爸妈|父母|老妈|老爸|老人|孩子|儿子|女儿|闺女|姑娘|朋友|男朋友|女朋友|同事|领导|老板|财务|会计|室友|同学|姐|哥|弟|妹|姐姐|哥哥|弟弟|妹妹|婆婆|奶奶|爷爷|邻居|他|她|他们|她们|大家|那口子|女人|男人)";

  private static final Pattern THINKING =
      Pattern.compile(
          "考虑(?!好了|清楚了)|想想|想一(?:想|下|会)|想(?:清楚|好)(?!了)|再想|琢磨|合计|掂量|斟酌|盘算|商量|犹豫|纠结|拿不(?:定|准)|(?:不|不太|没|还没)(?:确定|肯定)|说不(?:准|好|定)|没(?:有)?想好|还没(?:有)?(?:想|决定|定)|没(?:有)?决定|不好说|不一定|没准|看情况"
              + "|等(?:我|一下|等|会|一会|下|哈|一哈|半天|阵)|稍等|稍候|慢着|慢点(?!.*办)|且慢|先别急|别急|别着急|不着急|不急(?!着)|不忙|缓(?:缓|一缓|两天)|容我|让我(?:再|先)?(?:看|想|问|找|查|核对|确认|缓)|(?<!帮|给|替)我(?:再|先|得|要|需要|去|回去)*(?:看|查|找|翻|核对|核实|对|确认)(?:一?下|看|一看|一眼|一遍|清楚|看看)|看看再|再(?:看看|等等|比比|瞧瞧|观望)"
              + "|(?:不知道|不晓得|不清楚)(?:该|要|应)?(?:不该|不要|怎么|行不|能不|合不)|别挂|不敢(?:说|确定)|两可|吃不准|说不上来|说不清|^(?:那|嗯|先|哎)*(?:再说吧?)+$|寻思|瞅瞅|晚点(?:给|再)?(?:你|您)?(?:说|答复|回)|接个电话|有(?:个)?电话(?:进来|来了)|有人敲门|我?组织(?:一?下)?语言|(?:先)?(?:别|莫)(?:忙|慌|催(?!了))|不慌|给我(?:点|一点|些|几|一|两|半)(?:儿)?(?:时间|分钟|会儿|天)|(?:做|作|定)不(?:了|下)主?|(?:我)?说了(?:不|也不)算|心里没(?:数|底)|不(?:好|敢)决定|(?:还)?没定(?!金)|下不了决心|两难|掂掇|又(?:想|要)?办又不?(?:想|要)?办?|(?:要)办不办的|这会儿?忙|我?在忙|手头有事|慢慢(?:来|想|考虑)|看(?:看)?"
              + SOMEBODY
              + "(?:的意思|怎么|同不同意|答不答应|要不要)|翻翻|瞧瞧|瞅一眼");

  private static final Pattern ASKING =
      Pattern.compile(
          "(?:问(?:问|一问|一?下|过|清楚)?|征求(?:一下)?|请示(?:一下)?|听听|等)(?:看)?"
              + SOMEBODY
              + "|(?:跟|和|同|与)"
              + SOMEBODY
              + "(?:说|讲|商|通|确认|对|核)|得问(?:他|她|"
              + SOMEBODY
              + ")|"
              + SOMEBODY
              + "(?:同意|点头|回来|不在|说了算|做主|买的|下的单|的单子)");

  private static final Pattern CONDITION =
      Pattern.compile(
          "如果|要是|假如|假使|倘若|万一|除非|只要|的话|(?:能|可以|给|包|免|不收|不用|不要|你们).{1,12}(?:我|那)?(?:就|才|再)(?:可以)?(?:办|行|同意|要|好)|(?<!不)(?:先|等).{1,10}(?:了|到|完|好)?(?:再|才)办|(?:之后|以后|了|完)再办|看(?:你|您|是|能|有|运费|价格)");

  private static final Pattern DOUBT =
      Pattern.compile(
          "好像|可能|也许|或许|大概|应该|估计|恐怕|似乎|未必|说不定|感觉|不太|勉强|随便|随你|看着办|你决定|无所谓|有点(?:不|犹)|舍不得|怕|担心|也不是不(?:行|可以|能)");

  /** A yes with a but: 可以是可以, 不过…. */
  private static final Pattern BUT =
      Pattern.compile("(?<!是)([^是]{1,2})(?:归|倒是|是)\\1|但是?|可是|不过|只是|就是(?:有点|太|运费|时间|怕)");

  private Holding() {}

  /** 退也行不退也行, 要是明天到我就不退 (without 了 nothing is decided), 先别办我想一下. */
  private static final Pattern OPEN =
      Pattern.compile(
          "办(?:也行|也可以|也好|都行).*不办(?:也|都)|(?:可能|也许|或者|要么).{0,3}办.{0,3}(?:可能|也许|或者|要么)不办|(?:如果|要是|假如|万一|只要|能).{1,14}就(?:先)?不办$|(?:先|等下)别(?:急着|给我)?办.*(?:想|看|问|等)|办不办(?:好|呢|都)|不太想办");

  private static final Pattern HEDGED =
      Pattern.compile(
          "也不是不(?:行|可以|能)|(?:做|作|定)不(?:了|下)主?|我?说了(?:也)?不算(?!数)|心里没(?:数|底)|又(?:想|要)?办又不(?:想|要)?办|(?:先)?(?:别|莫)(?:忙|慌)(?!着?办)|(?:先)?(?:别|莫)催我?$|^不慌");

  /** Both ways are left open, although not doing it is named. */
  static boolean leavesOpen(Wording said) {
    return OPEN.matcher(said.words()).find();
  }

  /** 也不是不行, 我做不了主: no yes, although a no stands in it. */
  static boolean hedges(Wording said) {
    return HEDGED.matcher(said.words()).find();
  }

  static boolean thinks(Wording said) {
    return THINKING.matcher(said.words()).find() || ASKING.matcher(said.words()).find();
  }

  static boolean conditional(Wording said) {
    return CONDITION.matcher(said.words()).find();
  }

  static boolean doubts(Wording said) {
    return DOUBT.matcher(said.words()).find() || BUT.matcher(said.words()).find();
  }

  static boolean hums(Wording said) {
    return WordCut.whole(
            said.words(), ReplyWords.OURS.humming(), Set.of("嗯", "啊", "哦", "那", "就", "这个", "哎"))
        && said.words().matches(".*(?:呃|额|那个|怎么说|怎么讲|咋说|嘶|我想|然后).*");
  }
}
