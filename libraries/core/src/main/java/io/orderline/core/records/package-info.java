/** What remains of calls, and the port that reads it. */
package io.orderline.core.records;
