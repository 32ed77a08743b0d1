/** The desk at which agents take calls, and the floor that supervisors see. */
package io.orderline.console.desk;
