/** Where recordings of calls are kept: sealed, and opened by nobody but us. */
package io.orderline.recordings;
