package io.orderline.lab.bench;

import picocli.CommandLine.Command;

/** Each bench measures a floor in the same run, interleaved, and prints the ratio. */
@Command(
    name = "bench",
    description = "Measure speed against a floor in the same run. 性能测试",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "BENCH",
    subcommands = {
      TurnBench.class,
      GrowthBench.class,
      TranscribeBench.class,
      UnderstandBench.class,
      StreamBench.class,
      SpeakBench.class,
      StartBench.class,
      ConsoleBench.class
    })
public final class BenchCommand {}
