/** Lists that come in pages: conditions, places, limits. */
package io.orderline.console.paging;
