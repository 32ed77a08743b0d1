/** Who did what: a chain of rows that nobody can change unseen. */
package io.orderline.console.audit;
