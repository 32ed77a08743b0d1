package io.orderline.understand.reply;

import io.orderline.understand.reply.Asked.Family;
import java.util.regex.Pattern;

/**
 * A yes that is not to the question: said to somebody in the room, of something else that is so, or
 * in scorn. Where the deed itself is named beside it, it is judged like any other reply.
 */
final class Elsewhere {
  private static final String SURNAME =
      "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]";

  /** 好，爸我马上下来; 好的王总: who is spoken to is not the line. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:^|[,，。 ]|[好的嗯对行是]|可以)(?:(?:爸爸?|妈妈?|爷爷?|奶奶?|外[公婆]|姥[姥爷]|叔叔?|舅舅?|老[公婆]|媳妇|儿子|闺女|女儿|宝[宝贝]|乖|弟弟?|[哥姐](?=[,，。]?.{2}))(?![的呀啊]|同意|说|让|叫|也|都|要|买|在家)|(?:小|老)?"
              + SURNAME
              + "(?:总|经理|主任|老师|局|处长|院长|医生|大夫|老板|师傅|哥|姐))");

  /** What is going on beside the call, or is asked of whoever is there. */
  private static final Pattern AROUND =
      Pattern.compile(
          "在?(?:跟|和|给)[^,，。]{0,6}(?:客服|网店|店家|卖家|商家)[^,，。]{0,3}(?:打电话|打着|讲|说|通话|聊)|(?:我)?(?:正)?在(?:打|接)(?:个|着)?电话|(?:我)?(?:打|接)(?:着|个)?电话呢"
              + "|来了来了|(?:马上|这就|就|立刻)(?:来|到|下来|过来|过去|下楼|上来|回来|出来|发你|发您|发过去)(?![取拿收退换办])|我在路上"
              + "|别(?:吵|闹|哭|跑|插嘴|打架|催我|动它|碰)|(?:你|您)(?:们)?(?:俩)?先(?:去|在)?(?:吃|睡|走|坐|玩|忙|喝|洗|回|上|排|开会|出去|用|写|挂)"
              + "|把(?:门|灯|窗|火|电视|空调|遥控|孩子|饭|衣服|水)|(?:门|灯|窗户?|火|电视|空调|音乐)(?:给我)?(?:关|别关|开|打开|声音)(?!机)"
              + "|放(?:在)?(?:门口|桌|地上|门卫|驿站|前台|那儿就|那里就)|停(?:在)?(?:门口|路边|这|那|前面)|(?:往|向|朝|前面)?(?:左|右)(?:拐|转|边那)"
              + "|[一二两三四五六七八九十半](?:杯|碗|斤|份|笼|串)[\\u4e00-\\u9fff]|少糖|加(?:个|点)(?:蛋|辣|糖|冰|醋)|写作业|扫(?:你|码)|不用等我|开饭|吃饭");

  /** 对，快递已经签收了; 是的那个发票也是我的: it is so, and says nothing of what is asked. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:快递|包裹|东西|货|短信|通知|邮件)(?:我)?(?:都|也|已经|早就?|刚|昨天|今天|前天)*(?:收到|取|拿到|签收|看到|看了|到)(?:了|过|的)|我(?:就)?是(?:机主|号主|会员|老顾客|老客户|房东)|(?:那|上|前)(?:个|张|次|单|一个|一张)[^,，。]{0,5}(?:也|都)(?:是|没|收|有)"
              + "|也是我(?:们)?的$|是[^,，。]{1,6}(?:下的单?|付的款?|打的电话)$|(?:上个?月|去年|前几天|昨天|双十一|之前)[^,，。]{0,4}买");

  /** 好，那我自己去寄; 行，那我先看看: what the caller will do himself. */
  private static final Pattern MYSELF =
      Pattern.compile(
          "那我?(?:就)?(?:自己)?(?:去|拿去|拿到|先)?(?:[^,，。]{0,6})(?:自己寄|寄回去|去寄|驿站寄|自己去|自己联系|自己修)|那我(?:再|先)(?:用|试|拍|量|发|穿|戴)");

  /** 好的我确认收货: what is confirmed is that it has come. */
  private static final Pattern RECEIPT =
      Pattern.compile("(?:确认|点|点了|点一下|我|去)(?:一下)?(?:签收|收货|收到)|(?:五星)?好评");

  private static final Pattern SCORN =
      Pattern.compile(
          "佩服|领教|受教|甘拜下风|长见识|开(?:了)?眼|算(?:你们?|您)(?:狠|厉害|赢|牛|行)|(?:你们?|您)(?:可)?(?:真)?(?:狠|厉害|牛|赢了|最有理|有理|会玩)|[是怪]我(?:的错|的不是|活该|倒霉)|都怪我|我(?:活该|认栽|倒霉)|冤大头|会(?:做生意|做买卖|糊弄|玩儿?)|这么玩|绝了|这一?套|做得可以|满意了吧|这波|这(?:种|个)?(?:服务|售后|态度|水平)|折腾[^,，。]{0,2}(?:天|周|月|礼拜|星期)");

  /** 是是是，你们都对: at the question whether something is to be done. */
  private static final Pattern ALL_RIGHT =
      Pattern.compile("(?:你们|您们)(?:都|最|全|永远|总是?|说什么都|怎么说都|说的都)(?:是)?(?:对|有理)|你说什么都(?:是)?对");

  /** 可以吧，反正还能使: it stays. */
  private static final Pattern SERVES =
      Pattern.compile(
          "(?:还|也|都)能(?:用|使|穿|戴|凑合|将就)|能(?:用|使|穿)就(?:用|使|穿|行)|送(?:给)?(?:人(?!工)|我?(?:[爸妈姐妹哥弟]|朋友|同事|亲戚|邻居)|别人)");

  /** 好，把发票也退了: something that the question did not speak of. */
  private static final Pattern ALSO =
      Pattern.compile(
          "(?:发票|运费|邮费|赠品|优惠券|券|保险|包装|定金|差价|积分)(?:也|都|一起|一并|还)+(?:得|要|给我|帮我|能)*(?:办|退|换)");

  private static final String ANOTHER =
      "(?:闺女|女儿|儿子|孩子|老[公婆]|媳妇儿?|爱人|对象|[男女]朋友|妈妈?|爸爸?|爷爷|奶奶|姥[姥爷]|外[公婆]|[哥姐弟妹]{1,2}|家里人?|家人|同事|朋友|室友|领导|老板|邻居|他们?|她们?|人家|别人)";

  /** 我闺女说退吧: what another wants, and nothing of what the caller does. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?:嗯|哦|啊|那|就|刚才|刚刚|[,，。 ])*我?们?家?"
              + ANOTHER
              + "(?:也|都|刚才|刚|就|又|倒|是)*(?:说|讲|觉得|认为|同意|答应|让我?|叫我?|要我|劝我|建议)[^,，。]*[,，。]?");

  private Elsewhere() {}

  static boolean said(Wording said, Asked asked) {
    String words = said.words();
    if (SCORN.matcher(words).find()) {
      return true;
    }
    boolean act = asked.family() == Family.ACT;
    if (act && REPORTED.matcher(said.marked()).matches()) {
      return true;
    }
    if (act && (ALL_RIGHT.matcher(words).find() || ALSO.matcher(words).find())) {
      return true;
    }
    if (words.contains("办") || Inquiry.asked(said)) {
      return false;
    }
    return CALLED.matcher(said.marked()).find()
        || AROUND.matcher(words).find()
        || asked.family() != Family.OFFER && BESIDE.matcher(words).find()
        || act && MYSELF.matcher(words).find()
        || act && !asked.readsBack() && SERVES.matcher(words).find()
        || act && !asked.readsBack() && RECEIPT.matcher(words).find();
  }
}
