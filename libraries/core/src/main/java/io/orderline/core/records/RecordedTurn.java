package io.orderline.core.records;

import io.orderline.core.dialogue.TurnRecord;
import java.time.Instant;

/**
 * A turn of a recorded call.
 *
 * @param number 0 for the greeting
 * @param at when the turn began: the time that the dialogue saw
 * @param millis how long the answer took
 */
public record RecordedTurn(int number, Instant at, int millis, TurnRecord record) {}
