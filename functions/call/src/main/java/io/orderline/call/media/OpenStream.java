package io.orderline.call.media;

import io.orderline.telephony.StreamEvent;
import io.orderline.telephony.StreamLine;
import java.util.List;
import java.util.function.Function;

/** Who is at the other end of a socket: a caller, or an agent. */
interface OpenStream {

  /** Reads a message of the other side. */
  void read(Function<StreamLine, List<StreamEvent>> reading);

  /** The socket is closed, by either side. */
  void gone();
}
