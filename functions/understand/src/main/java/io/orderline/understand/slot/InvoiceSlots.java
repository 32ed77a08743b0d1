package io.orderline.understand.slot;

import io.orderline.core.understanding.Question;
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

  private static final String KIND = "invoice_kind";

  /** The title of a personal invoice without a name. */
  private static final String PERSONAL = "个人";

  private static final String FLOW = "invoice";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:抬头|名字|名称|发票|票|个人)?[^,，。]{0,4}?(?:写|填|用|叫|改成|换成|开给)(?:给|成)?(?:我(?:老公|老婆|爸爸?|妈妈?|媳妇|爱人|儿子|女儿)的?(?:名字)?|我(?:自己|本人)?的?(?:大名|名字|本名|全名|姓名)?)?[,，。"
              + " ]*(?:叫|是)?(?<name>(?!个人|公司|单位|我|专|普|发票|电子|一张|张(?:发|专|普|电|票)|成|给|[^,，。]{0,3}(?:票|点|抬头|公司|单位|税|了))[\\u4e00-\\u9fff]{2,4}?)(?:这个名字|的名字|名下|就(?:行|好|成)|吧|啊|的|了)*(?=$|[,，。"
              + " ])");

  /** 个人，张伟, at the question for the kind. */
  private static final Pattern AFTER_KIND =
      Pattern.compile(
          "^(?:嗯|那|就|给我)*(?:开|写)?(?:个人|私人)(?:的|抬头|名字)*[,，。"
              + " ]*(?:是|叫)?(?<name>(?!发票|抬头|的|就|吧|谢)[\\u4e00-\\u9fff]{2,3})$");

  public static final String TITLE_INCOMPLETE = "invoice_title_incomplete";

  private static final Pattern CALLED =
      Pattern.compile(
          "(?:公司|单位|店|厂|名字|抬头|我们)(?:名字?|全称)?(?:就)?叫(?:做)?(?<name>[\\u4e00-\\u9fff]{1,3})(?:啊|呀|吧|的)*$");

  private static final Pattern ABOUT = Pattern.compile("抬头|台头|发票|开票|专票|普票|税号|公司名|单位名|名字|名称|全称");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:抬头|台头)(?:是|为|写|开|改成|改为|:|,|"
              + " )*个人|(?<!不要|不是|不开|别开|不用)个人抬头|(?<!不|别|不要|不用|不想)开个人|^(?:嗯|啊|就|给我|帮我|那|那就|我|要)*(?:开|写|填|用)(?:给)?(?:我(?:自己|本人)?|自己)的?(?:名字|名|名义)?(?:吧|就行|就好|的)*$");

  /** So long a name with an ending of one is whole: 长沙市雨花区小满面馆. */
  private static final int WHOLE = 6;

  /** Whom it is for, said without a name. */
  private static final Pattern FOR_COMPANY =
      Pattern.compile(
          "(?<![不别没甭])(?:开|用|写|报|走|是|要|,|，|^|给)(?:给|个|一张)?(?:我们?|我的|咱们?)?(?:公司|企业|单位|对公)(?:的|抬头|发票|名义|报销|账|$|[,，])|(?:公司|企业|单位)(?:的)?(?:抬头|发票)(?!不|错|还是)");

  /** Not settled: 公司的能开吗, 个人还是公司, 不开公司的. */
  private static final Pattern OPEN =
      Pattern.compile(
          "[吗么呢?？]|什么|怎么|多少|还是|个人|能不能|可不可以|要不要|不(?:开|用|要|写|走|是)(?:了)?(?:公司|企业|单位)|(?:公司|企业|单位)(?:的|抬头)*(?:就|也|先|都)?(?:不|算了|别)");

  private static final Pattern BARE =
      Pattern.compile("(?<![0-9a-z])(?<number>9[1-3][0-9]{6}[0-9a-z]{10})(?![0-9a-z])");

  @Override
  public List<Slot> read(Said said) {
    List<Slot> slots = new ArrayList<>();
    Optional<String> title = title(said);
    Optional<String> person =
        title.filter(name -> !name.equals(PERSONAL)).isPresent() ? Optional.empty() : person(said);
    person
        .or(() -> title)
        .map(name -> new Slot(TITLE, name))
        .or(() -> nickname(said))
        .ifPresent(slots::add);
    person.ifPresent(_ -> slots.add(new Slot(KIND, "personal")));
    if (person.isEmpty() && company(said, title)) {
      slots.add(new Slot(KIND, "company"));
    }
    TaxNumberReader.named(said.plain()).or(() -> bare(said.written())).ifPresent(slots::add);
    return slots;
  }

  /** 开张发票，公司的; at the question for the kind its full name says it, too. */
  private static boolean company(Said said, Optional<String> title) {
    boolean named = atKind(said) && title.filter(name -> !name.equals(PERSONAL)).isPresent();
    boolean about = inInvoice(said) || ABOUT.matcher(said.plain()).find();
    return named
        || about && FOR_COMPANY.matcher(said.plain()).find() && !OPEN.matcher(said.plain()).find();
  }

  /** Whether it answers the question for the kind, and asks nothing back: 个人还是公司好. */
  private static boolean atKind(Said said) {
    return said.asked().equals(KIND) && !OPEN.matcher(said.plain()).find();
  }

  private static Optional<String> title(Said said) {
    boolean asked = said.asked().equals(TITLE);
    Optional<String> whole = added(said);
    if (whole.isPresent()) {
      return whole;
    }
    Optional<String> company =
        asked
            ? Organisation.answered(said.plain())
            : Optional.of(said.plain())
                .filter(text -> atKind(said) || ABOUT.matcher(text).find() || titled(said))
                .flatMap(Organisation::in)
                .filter(name -> Organisation.sure(name) || atKind(said) && name.length() >= WHOLE);
    boolean person = PERSON.matcher(said.plain()).find() || asked && said.plain().contains("个人");
    return company.or(() -> person ? Optional.of(PERSONAL) : Optional.empty());
  }

  /** 后面少了上海分公司: the name that stands, with what it lacks. */
  private static Optional<String> added(Said said) {
    return Optional.of(said)
        .filter(InvoiceSlots::titled)
        .map(one -> one.collected().get(TITLE))
        .filter(title -> !title.equals(PERSONAL))
        .flatMap(title -> TitleAddition.to(title, said.plain()));
  }

  private static boolean inInvoice(Said said) {
    return said.question().map(Question::flow).filter(FLOW::equals).isPresent();
  }

  /** Whether a title stands that the name of a company would change. */
  private static boolean titled(Said said) {
    return inInvoice(said) && said.collected().containsKey(TITLE);
  }

  /** 抬头写我的名字，张晓云: a personal invoice with a name. */
  private static Optional<String> person(Said said) {
    List<Pattern> forms = said.asked().equals(KIND) ? List.of(AFTER_KIND, NAMED) : List.of(NAMED);
    return inInvoice(said) || ABOUT.matcher(said.plain()).find()
        ? forms.stream()
            .map(form -> form.matcher(said.plain()))
            .filter(Matcher::find)
            .map(named -> named.group("name"))
            .filter(OneselfReader::looksLikeAName)
            .findFirst()
        : Optional.empty();
  }

  /** 我们公司叫听雨: no invoice is made out to that. */
  private static Optional<Slot> nickname(Said said) {
    Matcher called = CALLED.matcher(said.plain());
    return said.asked().equals(TITLE) && called.find()
        ? Optional.of(
            new Slot(TITLE, called.group("name"), List.of(), Optional.of(TITLE_INCOMPLETE)))
        : Optional.empty();
  }

  private static Optional<Slot> bare(String written) {
    Matcher bare = BARE.matcher(written);
    return bare.find()
        ? TaxNumberReader.asked(List.of(bare.group("number")), "")
        : Optional.empty();
  }
}
