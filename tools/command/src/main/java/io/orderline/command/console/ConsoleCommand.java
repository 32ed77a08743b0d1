package io.orderline.command.console;

import picocli.CommandLine.Command;

/** The console, from a terminal. */
@Command(
    name = "console",
    description = "Give somebody a new password, verify the audit, make lists again. 管理后台",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {NewPassword.class, VerifyAudit.class, RebuildLists.class})
public final class ConsoleCommand {}
