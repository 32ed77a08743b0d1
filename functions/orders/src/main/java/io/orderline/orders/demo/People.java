package io.orderline.orders.demo;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Makes up customers. */
final class People {
  private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余";
  private static final List<String> GIVEN =
      List.of(
          "伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "秀英",
          "桂英", "建国", "建华", "志强", "国庆", "海燕", "丽华", "晓东", "晓红", "玉兰", "春梅", "文博", "子轩", "浩然", "宇航",
          "思远", "嘉怡", "雨欣", "梓涵", "欣怡", "诗雨", "俊杰", "志远", "美玲", "雪梅", "婷婷", "佳佳", "小龙", "振宇", "永强",
          "立新", "慧敏", "凤英");
  private static final List<String> PREFIXES =
      List.of(
          "134", "135", "136", "137", "138", "139", "150", "151", "152", "157", "158", "159", "182",
          "183", "187", "188", "130", "131", "132", "155", "156", "185", "186", "133", "153", "180",
          "181", "189", "199");
  private static final List<String> LEVELS =
      List.of("普通会员", "普通会员", "普通会员", "银牌会员", "银牌会员", "金牌会员", "钻石会员");

  private People() {}

  static List<Customer> make(int count, RandomGenerator random) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> person(i, random)).toList();
  }

  private static Customer person(int position, RandomGenerator random) {
    String surname = String.valueOf(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
    return new Customer(
        new CustomerId("C%04d".formatted(position)),
        surname + pick(GIVEN, random),
        new PhoneNumber(pick(PREFIXES, random) + "%08d".formatted(random.nextInt(100_000_000))),
        pick(LEVELS, random));
  }

  static <T> T pick(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
