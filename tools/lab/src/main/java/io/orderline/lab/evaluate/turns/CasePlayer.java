package io.orderline.lab.evaluate.turns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.lab.evaluate.turns.Played.Pair;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.Telephone;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays one case: a call to its point, and what the caller says there. */
final class CasePlayer {
  static final String CALLED = "+862160000000";

  /** Written in the transaction of the turn: there is nothing to wait for. */
  private static final String REQUESTED =
      "select event from events.outbox where tenant = ? and type = 'ticket.requested'"
          + " and subject = ? order by position";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final TurnCase turns;
  private final CaseData data;
  private final Macros macros;
  private final PhoneCall call;
  private final List<Pair> script = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private String heard;

  private CasePlayer(
      Telephone telephone, Connection connection, TurnCase turns, CaseData data, Macros macros) {
    this.connection = connection;
    this.turns = turns;
    this.data = data;
    this.macros = macros;
    this.call = telephone.dial(data.caller(), CALLED, false);
    this.heard = call.heard().text();
  }

  static Played play(
      Telephone telephone, Connection connection, TurnCase turns, CaseData data, Macros macros)
      throws SQLException {
    return new CasePlayer(telephone, connection, turns, data, macros).played();
  }

  private Played played() throws SQLException {
    script.add(new Pair("", heard));
    for (String turn : turns.point().turns()) {
      say(CallersTurn.read(turn, macros), script);
    }
    if (ended() || !macros.pattern(turns.point().reached()).matcher(heard).find()) {
      return result(List.of(), List.of(), Optional.of("the point was not reached: " + heard));
    }
    int before = tickets().size();
    List<String> first = List.of();
    for (CallersTurn turn : turns.says()) {
      say(turn, pairs);
      if (turn == turns.says().getFirst()) {
        first = since(before).stream().map(Ticket::kind).toList();
      }
    }
    return result(first, since(before), Optional.empty());
  }

  private Played result(List<String> first, List<Ticket> tickets, Optional<String> problem) {
    String ends =
        call.ending()
            .map(
                ending ->
                    switch (ending) {
                      case Ending.Hangup _ -> "hangup";
                      case Ending.Transfer _ -> "transfer";
                      case Ending.Caller _, Ending.Rejected _, Ending.Failed _ -> "error";
                    })
            .orElse("on");
    if (!ended()) {
      call.hangsUp();
    }
    return new Played(call.id(), script, pairs, first, tickets, data.labels(), ends, problem);
  }

  private boolean ended() {
    return call.ending().isPresent();
  }

  private void say(CallersTurn turn, List<Pair> to) {
    if (ended() || !turn.fits(heard)) {
      return;
    }
    String words = data.filled(turn.words());
    heard = call.does(CallersTurn.action(words)).text();
    to.add(new Pair(words, heard));
  }

  private List<Ticket> since(int before) throws SQLException {
    List<Ticket> all = tickets();
    return all.subList(before, all.size());
  }

  private List<Ticket> tickets() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REQUESTED)) {
      statement.setString(1, data.tenant());
      statement.setString(2, call.id());
      List<Ticket> tickets = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          tickets.add(new Ticket(JSON.readTree(rows.getString(1)).path("data")));
        }
      }
      return tickets;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event is JSON", e);
    }
  }
}
