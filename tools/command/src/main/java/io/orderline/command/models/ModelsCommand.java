package io.orderline.command.models;

import picocli.CommandLine.Command;

/** The speech models: which there are, getting one, checking them. */
@Command(
    name = "models",
    description = "List, fetch and verify speech models. 语音模型",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | fetch | verify)",
    subcommands = {ListModels.class, FetchModel.class, VerifyModels.class})
public final class ModelsCommand {}
