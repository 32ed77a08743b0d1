/** Accounts of people, their passwords and sessions. */
package io.orderline.console.account;
