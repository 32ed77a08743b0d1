package io.orderline.command.recordings;

import picocli.CommandLine.Command;

/** Recordings of calls, from a terminal. */
@Command(
    name = "recordings",
    description = "Seal a shop's recordings of calls with a new key, or verify them. 录音",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RotateKey.class, VerifyRecordings.class})
public final class RecordingsCommand {}
