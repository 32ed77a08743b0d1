package io.orderline.core.fault;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * What a fault says about that which was asked for. It decides whether an event waits until
 * somebody is there again, or is set aside as one that nobody can take.
 */
public enum FaultKind {
  /** Nothing: nobody was there who could have judged it, so it waits without end. */
  AWAY,

  /**
   * Perhaps something: whoever was asked broke or fell silent over it. It counts only where the
   * same one takes other things meanwhile.
   */
  UNCLEAR,

  /** Something: it was read, and turned down. */
  REFUSED;

  private static final int LONGEST_CHAIN = 20;

  /** A fault that knows its kind. */
  public interface Told {
    FaultKind faultKind();
  }

  /** A port's own exception: of the kind of what it stands for, away where that is not known. */
  public interface ToldByCause extends Told {
    Throwable getCause();

    @Override
    default FaultKind faultKind() {
      return getCause() == null ? AWAY : of(getCause());
    }
  }

  /** The kind of a fault, as it or what it came of tells. What nobody foresaw is a mistake. */
  public static FaultKind of(Throwable fault) {
    Throwable cause = fault;
    for (int i = 0; cause != null && i < LONGEST_CHAIN; i++, cause = cause.getCause()) {
      if (cause instanceof Told told) {
        return told.faultKind();
      }
      FaultKind known = ofNetwork(cause);
      if (known != REFUSED) {
        return known;
      }
    }
    return REFUSED;
  }

  /**
   * The kind of a status of HTTP that is not 2xx. A wrong secret or a redirection is a mistake in
   * the settings, which would turn down everything alike.
   */
  public static FaultKind ofStatus(int status) {
    return switch (status) {
      case 401, 403, 407, 408, 421, 425, 429, 502, 503, 504 -> AWAY;
      default -> status >= 500 ? UNCLEAR : status >= 400 ? REFUSED : AWAY;
    };
  }

  private static FaultKind ofNetwork(Throwable cause) {
    return switch (cause) {
      case ConnectException _,
          NoRouteToHostException _,
          UnknownHostException _,
          HttpConnectTimeoutException _ ->
          AWAY;
      case SSLException _ -> cause.getCause() instanceof EOFException ? UNCLEAR : AWAY;
      case IOException _, TimeoutException _ -> UNCLEAR;
      default -> REFUSED;
    };
  }
}
