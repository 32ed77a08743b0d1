package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.code.TaxNumberReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom an invoice is made out to, and its tax number. */
public final class InvoiceSlots implements SlotReader {
  public static final String TITLE = "invoice_title";

  private static final Pattern ABOUT = Pattern.compile("抬头|台头|发票|开票|专票|普票|税号|公司名|单位名|名字|名称|全称");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:抬头|台头)(?:是|为|写|开|改成|改为|:|,| )*个人|(?<!不要|不是|不开|别开|不用)个人抬头|(?<!不|别|不要|不用|不想)开个人|^(?:嗯|啊|就|给我|帮我|那|那就|我|要)*(?:开|写|填|用)(?:给)?(?:我(?:自己|本人)?|自己)的?(?:名字|名|名义)?(?:吧|就行|就好|的)*$");
  private static final Pattern BARE =
      Pattern.compile("(?<![0-9a-z])(?<number>9[1-3][0-9]{6}[0-9a-z]{10})(?![0-9a-z])");

  @Override
  public List<Slot> read(Said said) {
    List<Slot> slots = new ArrayList<>();
    title(said).ifPresent(title -> slots.add(new Slot(TITLE, title)));
    TaxNumberReader.named(said.plain()).or(() -> bare(said.written())).ifPresent(slots::add);
    return slots;
  }

  private static Optional<String> title(Said said) {
    boolean asked = said.asked().equals(TITLE);
    Optional<String> company =
        asked
            ? Organisation.answered(said.plain())
            : Optional.of(said.plain())
                .filter(text -> ABOUT.matcher(text).find())
                .flatMap(Organisation::in)
                .filter(Organisation::sure);
    boolean person = PERSON.matcher(said.plain()).find() || asked && said.plain().contains("个人");
    return company.or(() -> person ? Optional.of("个人") : Optional.empty());
  }

  private static Optional<Slot> bare(String written) {
    Matcher bare = BARE.matcher(written);
    return bare.find()
        ? TaxNumberReader.asked(List.of(bare.group("number")), "")
        : Optional.empty();
  }
}
