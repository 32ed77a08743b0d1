package io.orderline.command.events;

import picocli.CommandLine.Command;

/** What happened in a shop, and what could not be done. */
@Command(
    name = "events",
    description = "See events, and replay those that failed for good. 查看事件与死信",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ListEvents.class, DeadEvents.class, ReplayEvents.class})
public final class EventsCommand {}
