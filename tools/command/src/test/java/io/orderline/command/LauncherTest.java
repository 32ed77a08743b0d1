package io.orderline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher itself answers, before it builds, installs or starts anything. */
class LauncherTest {
  private static final Path LAUNCHER = launcher();
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private record Answer(int code, String out, String err) {}

  /** Many wrong ways to call it; nothing is built for any of them. */
  @TestFactory
  Stream<DynamicTest> wrongUsageIsAnsweredInASentence() {
    return Stream.of(
            // the launcher
            "evnts|command 'evnts'. Did you mean events?",
            "strat|Did you mean start?",
            "Test|Did you mean test?",
            "xyzzy|no command 'xyzzy'",
            "8080|no command '8080'",
            "--nope|no option --nope",
            "--port|no option --port",
            "-x|no option -x",
            "-D|no option -D",
            "中文|no command '中文'",
            // start
            "start --port abc|--port: a number from 1 to 65535",
            "start --port|--port needs a value",
            "start --port=|--port needs a value",
            "start --port 0|not '0'",
            "start --port 99999|not '99999'",
            "start --port -1|not '-1'",
            "start --port 80.5|not '80.5'",
            "start --port=8080x|not '8080x'",
            "start --prot 8080|no option --prot. Did you mean --port?",
            "start --data|--data needs a value",
            "start --data pom.xml|is a file",
            "start --public-url shop.example.com|such as https://",
            "start --public-url ftp://x|such as https://",
            "start --public-url https://x/?a=b|such as https://",
            "start -Dorderline.fresh|-Dname=value",
            "start -D|-Dname=value",
            "start --fesh|Did you mean --fresh?",
            "start --split=yes|no option --split=yes. Did you mean --split?",
            "start now|'now' is too much",
            // test, and what else it runs
            "test --nope|no option --nope",
            "test --quik|Did you mean --quick?",
            "test --quick --nope|no option --nope",
            "test -Z|no option -Z",
            "test everything|'everything' is too much",
            "test -pl|-pl needs a value",
            "test --at|--at needs a time",
            "test -Dorderline.format=check --at|--at needs a time",
            "test --at yesterdayish|no time of day",
            "test --seed 3|--seed goes with --attack",
            "test --split --seeds 3|--seeds goes with --faults",
            "test --from v1|--from goes with --upgrade",
            "test --calls=3|--calls goes with --faults and --split",
            "test -Dx=1 --attack|--attack comes first",
            "test --faults --seed|--seed needs a value",
            "test --faults --seed x|--seed: a whole number",
            "test --faults --calls 0|--calls: a whole number",
            "test --faults --calls -5|--calls: a whole number",
            "test --faults --sedes 3|Did you mean --seed",
            "test --faults --seeds 3,x|numbers with commas between them",
            "test --faults --busy many|--busy: a whole number",
            "test --faults all|'all' is too much",
            "test --attack --seed|--seed needs a value",
            "test --attack --seed x|--seed: a whole number",
            "test --attack --requests 0|--requests: a whole number",
            "test --attack --request 5|Did you mean --requests?",
            "test --attack now|'now' is too much",
            "test --split --calls|--calls needs a value",
            "test --split --calls many|--calls: a whole number",
            "test --split --fast|no option --fast",
            "test --upgrade --from|--from needs a tag",
            "test --upgrade --form v1|Did you mean --from?",
            "test --record v1|'v1' is too much",
            "test --record --nope|no option --nope")
        .map(line -> line.split("\\|", 2))
        .map(
            line ->
                dynamicTest(
                    line[0],
                    () -> {
                      Answer answer = launched(line[0].split(" "));
                      assertThat(answer.code()).as(answer.err()).isEqualTo(2);
                      assertThat(answer.out()).isEmpty();
                      assertThat(answer.err()).contains(line[1]).contains("--help says more.");
                      assertThat(answer.err().lines()).hasSizeLessThanOrEqualTo(3);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> versionAndHelpNeedNoBuild() {
    return Stream.of(
            "-V", "--version", "start -V", "test --version", "-h", "start -h", "test --help")
        .map(
            arguments ->
                dynamicTest(
                    arguments,
                    () -> {
                      Answer answer = launched(arguments.split(" "));
                      assertThat(answer.code()).isZero();
                      assertThat(answer.out()).isNotBlank();
                      assertThat(answer.err()).isEmpty();
                    }));
  }

  @Test
  void aPortThatIsTakenIsKnownBeforeAnythingIsBuilt() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Answer answer = launched("start", "--port", Integer.toString(other.getLocalPort()));
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err())
          .contains("Port " + other.getLocalPort() + " is used by another program")
          .contains("--port N");
    }
  }

  /**
   * On a machine whose JDKs are all too old: here any is, for a launcher that wants one to come.
   */
  @Test
  void aJdkThatIsTooOldIsNamedOnALineOfItsOwn(@TempDir Path directory) throws Exception {
    Path launcher = directory.resolve("orderline");
    Files.writeString(
        launcher, Files.readString(LAUNCHER).replace("JDK_WANTED=25", "JDK_WANTED=990"));

    Answer answer = launched(launcher, "start");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err().lines())
        .contains("Found, but too old:")
        .anyMatch(line -> line.matches("  JDK [0-9]+ in /.*"))
        .noneMatch(line -> line.contains("$'"));
  }

  @Test
  void theImagesBuildSaysWhatIsWrongBeforeItBuilds() throws Exception {
    Path build = LAUNCHER.resolveSibling("k8s/images/build");
    for (String wrong :
        List.of(
            "nosuch|There are: call ",
            "--models nodir|no directory nodir",
            "--push|needs a value")) {
      String[] said = wrong.split("\\|");
      Answer answer = launched(build, said[0].split(" "));
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).contains(said[1]);
    }
  }

  @Test
  void aScriptLearnsWhereTheJdkIs() throws Exception {
    assertThat(Path.of(launched("jdk").out().strip()).resolve("bin/java")).exists();
  }

  private static Answer launched(String... arguments) throws IOException, InterruptedException {
    return launched(LAUNCHER, arguments);
  }

  private static Answer launched(Path launcher, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("launcher", ".out");
    Path err = Files.createTempFile("launcher", ".err");
    try {
      Process launched =
          new ProcessBuilder(command)
              .directory(launcher.getParent().toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      int code = ended(launched, String.join(" ", arguments));
      return new Answer(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** What is taken for right after all is not left to build and run for minutes. */
  private static int ended(Process launched, String arguments) throws InterruptedException {
    boolean answered = launched.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
    if (!answered) {
      launched.descendants().forEach(ProcessHandle::destroyForcibly);
      launched.destroyForcibly();
    }
    assertThat(answered).as("./orderline %s ends without doing anything", arguments).isTrue();
    return launched.exitValue();
  }

  private static Path launcher() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(directory.resolve("orderline"))) {
      directory = directory.getParent();
    }
    return directory.resolve("orderline");
  }
}
