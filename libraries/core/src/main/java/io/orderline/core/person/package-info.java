/** What is held of one person, wherever it is held: to be shown to them, and to be erased. */
package io.orderline.core.person;
