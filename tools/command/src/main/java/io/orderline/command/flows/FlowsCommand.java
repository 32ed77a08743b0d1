package io.orderline.command.flows;

import picocli.CommandLine.Command;

/** The versions of a shop's flows. */
@Command(
    name = "flows",
    description = "List, publish and revert the versions of a shop's flows. 流程的版本",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ListFlows.class, PublishFlows.class, RevertFlows.class})
public final class FlowsCommand {}
