package io.orderline.core.understanding;

/** The dialogue act of an utterance, beside or instead of a request. */
public enum Act {
  YES,
  NO,
  REPEAT,
  CORRECTION,
  HOLD_ON,
  GOODBYE,
  /** Nothing more is wanted for now, said without a farewell: 好的谢谢, 知道了. */
  CLOSING,
  /** Whether the line is there: 喂，听得到吗. */
  HELLO,
  /** Whether a person or a machine speaks. */
  IDENTITY_OF_LINE,
  /** Whether, or why, the shop has called. */
  CALLED_ME,
  /** Words of another language: where is my order. */
  ENGLISH
}
