/**
 * Dialect wording, brought to Mandarin before anything is understood. Pure; the words are data
 * files {@code understand/dialect_*.txt}, one a line: {@code word = Mandarin}, then conditions
 * behind semicolons. {@code alone}: the clause says nothing else. {@code start}, {@code end}: of a
 * clause. {@code before 到货}, {@code after …}: only beside one of these characters; {@code not
 * before}, {@code not after}: not beside them. {@code along}: only where another word of the same
 * file that needs no company is said, for words that are ordinary Mandarin by themselves.
 */
package io.orderline.understand.dialect;
