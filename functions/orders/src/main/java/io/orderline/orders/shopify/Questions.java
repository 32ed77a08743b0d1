package io.orderline.orders.shopify;

/** Our GraphQL queries. */
final class Questions {
  private static final String CUSTOMER =
      " { id displayName tags defaultPhoneNumber { phoneNumber } }";

  private static final String MONEY = " { shopMoney { amount currencyCode } }";

  private static final String ORDER =
      """
       {
        name createdAt cancelledAt displayFinancialStatus displayFulfillmentStatus returnStatus
        customer { id }
        totalPriceSet %1$s
        lineItems(first: 50) { nodes { sku title quantity discountedUnitPriceSet %1$s } }
        fulfillments(first: 20) { displayStatus }
      }"""
          .formatted(MONEY);

  private static final String SHIPMENTS =
      """
       {
        name
        fulfillments(first: 20) {
          createdAt status displayStatus estimatedDeliveryAt
          trackingInfo(first: 1) { company number }
          fulfillmentLineItems(first: 50) { nodes { lineItem { title } } }
          events(first: 50, sortKey: HAPPENED_AT) { nodes { happenedAt city message } }
        }
      }""";

  static final String CUSTOMER_BY_ID =
      "query customer($id: ID!) { customer(id: $id)" + CUSTOMER + " }";

  static final String CUSTOMER_BY_PHONE =
      "query customerByPhone($phone: String!) { customer: customerByIdentifier(identifier:"
          + " {phoneNumber: $phone})"
          + CUSTOMER
          + " }";

  static final String ORDERS_OF =
      "query ordersOf($id: ID!, $limit: Int!) { customer(id: $id) { orders(first: $limit,"
          + " sortKey: CREATED_AT, reverse: true) { nodes"
          + ORDER
          + " } } }";

  /** The search is not exact, so a few are asked for and the right one is chosen here. */
  static final String ORDER_BY_NAME =
      "query order($name: String!) { orders(first: 5, query: $name) { nodes" + ORDER + " } }";

  static final String SHIPMENTS_BY_NAME =
      "query shipmentsOf($name: String!) { orders(first: 5, query: $name) { nodes"
          + SHIPMENTS
          + " } }";

  private Questions() {}
}
