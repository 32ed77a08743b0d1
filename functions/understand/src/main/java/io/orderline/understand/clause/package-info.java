/** What a sentence is made of: clauses, what is denied in it, and whether it asks or requests. */
package io.orderline.understand.clause;
