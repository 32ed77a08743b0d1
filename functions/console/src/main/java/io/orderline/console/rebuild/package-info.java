/** Makes our tables again from what their owners keep. */
package io.orderline.console.rebuild;
