package io.orderline.orders.demo;

import io.orderline.core.order.Money;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The range of the demo shop.
 *
 * @param name as one says it
 */
record Article(String sku, String name, Money price) {

  /** Name and price in yuan; the position makes the article number. */
  private static final String LIST =
      """
      蓝牙耳机 199|降噪头戴耳机 599|智能手表 899|运动手环 169|充电宝 129|快充充电头 79|数据线 29|手机壳 39
      钢化膜 25|无线鼠标 89|机械键盘 329|笔记本支架 109|移动硬盘 459|台灯 149|加湿器 169|电风扇 239
      电热水壶 119|电饭煲 399|空气炸锅 359|豆浆机 279|吹风机 199|电动牙刷 229|剃须刀 259|扫地机器人 1699
      保温杯 99|炒锅 189|菜刀 129|砧板 69|玻璃饭盒 59|垃圾桶 49|收纳箱 65|晾衣架 89
      四件套 269|羽绒被 799|乳胶枕 199|浴巾 59|拖鞋 35|雨伞 55|双肩包 219|拉杆箱 399
      羽绒服 699|冲锋衣 459|牛仔裤 199|纯棉T恤 89|运动鞋 399|跑步鞋 469|围巾 99|手套 59
      洗面奶 79|面霜 189|洗发水 69|洗衣液 55|纸巾 45|婴儿湿巾 39|奶粉 298|儿童积木 159
      坚果礼盒 128|龙井茶叶 238|咖啡豆 98|大米 79|橄榄油 109|猫粮 149|瑜伽垫 89|跳绳 39
      """;

  static final List<Article> ALL = read();

  private static List<Article> read() {
    String[] entries = LIST.strip().split("[|\n]", -1);
    return IntStream.range(0, entries.length)
        .mapToObj(i -> entry(i, entries[i].strip().split(" ", -1)))
        .toList();
  }

  private static Article entry(int position, String[] nameAndPrice) {
    return new Article(
        "A%03d".formatted(position + 1),
        nameAndPrice[0],
        Money.yuan(Long.parseLong(nameAndPrice[1])));
  }
}
