package io.orderline.call.store;

import io.orderline.core.call.CallState;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.TurnRecord;
import java.time.Instant;

/**
 * A turn that is about to be saved.
 *
 * @param number which turn of the call
 * @param state where the call stands afterwards
 * @param at when the turn began
 * @param millis how long it took, in milliseconds
 */
public record Answered(
    int number,
    CallState state,
    DialogueState dialogue,
    TurnRecord record,
    Instant at,
    int millis) {}
