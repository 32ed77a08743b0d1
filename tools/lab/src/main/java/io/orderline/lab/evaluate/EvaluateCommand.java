package io.orderline.lab.evaluate;

import io.orderline.lab.evaluate.turns.TurnsEvaluation;
import picocli.CommandLine.Command;

/** Each evaluation compares what we make of labelled data with its labels. */
@Command(
    name = "evaluate",
    description = "Measure quality on labelled data. 评测",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      IntentsEvaluation.class,
      EmotionEvaluation.class,
      ItnEvaluation.class,
      KnowledgeEvaluation.class,
      SpeechEvaluation.class,
      TurnsEvaluation.class
    })
public final class EvaluateCommand {}
