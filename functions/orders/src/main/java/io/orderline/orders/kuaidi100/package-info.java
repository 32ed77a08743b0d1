/** Parcel tracking by Kuaidi100 (快递100), which asks the carriers of China. */
package io.orderline.orders.kuaidi100;
