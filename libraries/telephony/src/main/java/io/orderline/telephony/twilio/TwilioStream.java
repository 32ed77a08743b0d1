package io.orderline.telephony.twilio;

import io.orderline.telephony.MulawLine;

/** Twilio Media Streams. */
final class TwilioStream extends MulawLine {}
