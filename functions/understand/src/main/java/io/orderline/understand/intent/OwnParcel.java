package io.orderline.understand.intent;

import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.clause.Spoken;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Questions about the caller's own parcel that name nothing else: 大概哪天到, 查查这会儿在哪. */
final class OwnParcel {
  private static final Intent PROGRESS = new Intent("after_sales_progress");
  private static final Set<Intent> STATES = Set.of(PROGRESS, new Intent("order_status"));

  /** A less likely wish may be a guess. */
  private static final double UNSURE = 0.9;

  /** 大概哪天到: the caller's own parcel, where nothing else is named. */
  private static final Pattern PARCEL =
      Pattern.compile(
          "(?:大概|大约|预计|到底|究竟|具体|问下|问一下|问|看看|是|[,，。 ]|^)(?:哪天|哪一天|几号|什么时候|啥时候|几时|几点)(?:才|能|会|可以)*(?:送到|送过来|送来|寄到|到手|到家|送|到|收到|来)(?:货|我这|我家)?(?:啊|呢|呀)?$"
              + "|(?:还有|还得|还要|得)(?:几|多少)天(?:才|能|可以)*(?:到|送到|收到)|(?:怎么|咋|为什么|为啥)没?(?:跟|和|同|与)[^,，。]{1,8}(?:一起|一块儿?|同时)(?:来|到|发|送|寄)"
              // 我的快递今天能到吗, 就问他今天来不来
              + "|(?:今天|今晚|今儿|明天|明儿|后天|这两天|(?:周|星期|礼拜)[一二三四五六日天末])(?:之前|以前|晚上|上午|下午)?(?:能不能|会不会|可不可以|能|会|可以|到底)*(?:给我)?(?:(?:送得到|到得了|送到|到货|到|送来|送过来|来|收到|拿到|送)(?:得了)?(?:不|吗|么|伐|没有|没)[啊呀呢]?$|来不来|到不到|送不送|来得了吗)");

  /** 查查这会儿在哪, 今天到不到得了: the parcel, whatever else it resembles. */
  private static final Pattern WHEREABOUTS =
      Pattern.compile(
          "(?:查|看|瞧|瞅|问|说)(?:查|看|瞧|瞅|说)?(?:一?下)?[^,，。]{0,6}(?:在哪|到哪|走到哪|到(?:啥|什么)地方)|(?:今天|明天|后天|这两天)到不到(?:得了)?|等了[^,，。]{1,6}(?:还|都|也)(?:是)?没(?:有)?(?:影|消息|动静|到|见|来|送|收到)|怎么没(?:跟着?)?(?:一起|一块儿?)(?:来|到|发|送|寄)|(?:走|送|到|发|物流|快递)(?:得|的)?(?:太|这么|那么|好|真|有点)?慢[^。]{0,8}(?:瞅|看|查)|(?:货|东西|包裹|快递|件|它)[^,，。]{0,3}(?:在|到|走到)(?:哪|什么地方)|(?:到|走|送|寄|发)(?:到)?哪(?:儿|里|块儿?|个)?(?:站|城市|地方)?了|签收了?(?:没有?|吗)|(?:东西|货|包裹|快递|件)?[^,，。]{0,3}(?:到没到|送没送|来没来|发没发)(?!账|票)");

  private static final Pattern BEFORE_THAT =
      Pattern.compile("(?:退|取消|换|办|改|寄)(?:货|款)?(?:之前|以前)|^(?:退|取消|换|改)[^,，。]{0,4}先");

  /** What is asked of deliveries in general, or of something else that comes. */
  private static final Pattern OF_ALL =
      Pattern.compile(
          "一般|通常|平时|正常|如果|要是|钱|款|票|退|换|补|赔|券|积分|下单|现在买|今天买|拍|寄到|发到|送到(?!啊|呢|呀|$)|新疆|西藏|客服|师傅|取件|电话");

  private static final Pattern BARE_PROGRESS = Pattern.compile("进度|进展|到哪一?步|怎么样了");
  private static final Pattern AFTER_SALES =
      Pattern.compile("退|换|售后|工单|申请|修|补|取消|登记|处理|投诉|审核|赔|寄回|钱|票");
  private static final Pattern DENIED =
      Pattern.compile("(?:不是|没有?|并非|不)(?:要|想|来)?(?:投诉|退货?|换货?|取消|催)");

  /** 我的订单什么时候发货: of the order that waits, where it is not asked in general. */
  private static final Pattern DISPATCH =
      Pattern.compile(
          "(?:什么时候|啥时候|几时|哪天|几号|多会儿?|怎么还不|咋还不|为什么还不|怎么还没|还不|到底)[^,，。退换]{0,5}(?:发货|发出|给我发|寄出|出库|能发|会发|才发|发啊|发呢|发$)");

  private OwnParcel() {}

  /** Whether it asks when the caller's own order goes out. */
  static boolean dispatch(String text) {
    String kept = Spoken.of(text).kept();
    return DISPATCH.matcher(kept).find()
        && !OF_ALL.matcher(kept).find()
        && !AFTER_SALES.matcher(BEFORE_THAT.matcher(kept).replaceAll("")).find();
  }

  static boolean in(String text, Optional<Wish> first) {
    return expected(text, first) || whereabouts(text, first);
  }

  private static boolean whereabouts(String text, Optional<Wish> first) {
    String kept = Spoken.of(text).kept();
    return first.map(w -> w.confidence() < UNSURE || w.intent().equals(PROGRESS)).orElse(true)
        && WHEREABOUTS.matcher(kept).find()
        && !AFTER_SALES.matcher(BEFORE_THAT.matcher(kept).replaceAll("")).find();
  }

  /** 大概哪天到, or 问问进度 where nothing was sent back, cancelled or applied for. */
  private static boolean expected(String text, Optional<Wish> first) {
    boolean bare =
        first.map(Wish::intent).filter(STATES::contains).isPresent()
            && BARE_PROGRESS.matcher(text).find()
            && !AFTER_SALES.matcher(DENIED.matcher(text).replaceAll("")).find();
    return bare || PARCEL.matcher(text).find() && !OF_ALL.matcher(Spoken.of(text).kept()).find();
  }
}
