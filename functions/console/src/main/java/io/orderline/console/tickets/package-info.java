/**
 * Tickets as people list them, and their work on them; the tickets themselves are at their desk.
 */
package io.orderline.console.tickets;
