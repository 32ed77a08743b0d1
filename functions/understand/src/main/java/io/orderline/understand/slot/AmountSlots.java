package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts of money (in yuan) and quantities. */
public final class AmountSlots implements SlotReader {
  public static final String AMOUNT = "amount";
  public static final String QUANTITY = "quantity";

  private static final Pattern MONEY =
      Pattern.compile("(?<![0-9.])([0-9]+(?:\\.[0-9]{1,2})?)(万?)(?:块钱?|元钱?|圆)");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![0-9.第])([0-9]{1,4}|[一两])(?:个(?!月|小时|工作日|星期|礼拜|问题|号|地址|电话|人)|件|双|台|箱|盒|瓶|包|袋|条|套|本|支|罐|桶|斤|份|部|只)(?!半)");
  private static final Pattern ONE =
      Pattern.compile("(?:买|要|退|换|发|订|拍|少|多|加|取消|坏|留)(?:了)?(?:其中)?[一]$");

  @Override
  public List<Slot> read(Said said) {
    List<Slot> slots = new ArrayList<>();
    Matcher money = MONEY.matcher(said.written());
    if (money.find()) {
      BigDecimal yuan = new BigDecimal(money.group(1));
      BigDecimal value = money.group(2).isEmpty() ? yuan : yuan.scaleByPowerOfTen(4);
      slots.add(new Slot(AMOUNT, value.toPlainString()));
    }
    Matcher count = COUNT.matcher(said.written());
    while (count.find()) {
      String number = count.group(1);
      // "一个" is mostly no count: only right after what was done with it
      if (number.equals("一") && !ONE.matcher(said.written().substring(0, count.end(1))).find()) {
        continue;
      }
      slots.add(new Slot(QUANTITY, number.equals("一") ? "1" : number.equals("两") ? "2" : number));
      break;
    }
    return slots;
  }
}
