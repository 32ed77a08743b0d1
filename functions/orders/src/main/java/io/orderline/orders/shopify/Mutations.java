package io.orderline.orders.shopify;

/** Our GraphQL mutations, and the queries that they need first. */
final class Mutations {
  /** The search is not exact, so a few are asked for and the right one is chosen here. */
  static final String ORDER_TO_CHANGE =
      """
      query orderToChange($name: String!) { orders(first: 5, query: $name) { nodes {
        id name cancelledAt displayFinancialStatus displayFulfillmentStatus
        suggestedRefund(suggestFullRefund: true) {
          refundLineItems { quantity lineItem { id } }
          suggestedTransactions {
            gateway parentTransaction { id } amountSet { shopMoney { amount } }
          }
        }
      } } }""";

  static final String CANCEL =
      """
      mutation cancel($order: ID!, $note: String) {
        orderCancel(orderId: $order, reason: CUSTOMER, restock: true, notifyCustomer: false,
          refundMethod: {originalPaymentMethodsRefund: true}, staffNote: $note) {
          job { id done } orderCancelUserErrors { code }
        }
      }""";

  static final String REFUND =
      """
      mutation refund($input: RefundInput!, $key: String!) {
        refundCreate(input: $input) @idempotent(key: $key) {
          refund { id } userErrors { field }
        }
      }""";

  private Mutations() {}
}
