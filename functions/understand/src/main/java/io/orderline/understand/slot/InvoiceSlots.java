package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom an invoice is made out to, and its tax number. */
public final class InvoiceSlots implements SlotReader {
  public static final String TITLE = "invoice_title";
  public static final String TAX_NUMBER = "tax_number";
  public static final String TAX_NUMBER_WRONG = "tax_number_wrong";

  private static final Pattern COMPANY =
      Pattern.compile(
          "(?:抬头|台头|名称|公司名|单位)(?:是|为|写|开|叫|改成|改为|:|,| )*(?<name>[\\u4e00-\\u9fff()]{2,40}?(?:有限责任公司|股份有限公司|有限公司|公司|大学|学院|小学|中学|学校|医院|银行|研究院|研究所|事务所|工作室|商行|经营部|中心|协会|委员会|政府|局|厂|店))");
  private static final Pattern PERSON =
      Pattern.compile("(?:抬头|台头)(?:是|为|写|开|改成|改为|:|,| )*个人|个人抬头|开个人");
  private static final Pattern NUMBER =
      Pattern.compile("(?:税号|识别号|信用代码)(?:是|为|:|,| )*(?<number>[0-9a-z][0-9a-z -]{8,24})");
  private static final Pattern BARE =
      Pattern.compile("(?<![0-9a-z])(?<number>9[1-3][0-9]{6}[0-9a-z]{10})(?![0-9a-z])");

  @Override
  public List<Slot> read(Said said) {
    List<Slot> slots = new ArrayList<>();
    Matcher company = COMPANY.matcher(said.plain());
    if (company.find()) {
      slots.add(new Slot(TITLE, company.group("name")));
    } else if (PERSON.matcher(said.plain()).find()) {
      slots.add(new Slot(TITLE, "个人"));
    }
    Matcher number = NUMBER.matcher(said.written());
    Matcher bare = BARE.matcher(said.written());
    Matcher found = number.find() ? number : bare.find() ? bare : null;
    if (found != null) {
      String value = found.group("number").replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
      slots.add(
          SlotReader.slot(TAX_NUMBER, value, TaxNumber.valid(value) ? null : TAX_NUMBER_WRONG));
    }
    return slots;
  }
}
