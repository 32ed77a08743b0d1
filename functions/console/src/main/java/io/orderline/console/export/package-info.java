/** Lists as files that a spreadsheet opens. */
package io.orderline.console.export;
