/** What people write for callers: articles with versions, tried, published and withdrawn. */
package io.orderline.console.articles;
