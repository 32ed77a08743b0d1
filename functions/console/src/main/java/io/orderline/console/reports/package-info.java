/** Reports: the metrics of core over the console's calls and the desks' histories. */
package io.orderline.console.reports;
