package io.orderline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may depend on whom. Arrows go down only: tools → functions → libraries → core, and no package
 * depends on itself through others. It reads the compiled classes of every module.
 */
class ArchitectureTest {
  private static final JavaClasses PRODUCT = new ClassFileImporter().importPaths(Rooms.classes());

  /** Fixtures of this test that form a cycle: they show that the rule can fail. */
  private static final String EXAMPLE = "io.orderline.architecture.example";

  private static final ArchRule NO_CYCLES =
      slices().matching("io.orderline.(**)").namingSlices("package $1").should().beFreeOfCycles();

  @Test
  void everyModuleIsLookedAt() {
    assertThat(Rooms.modules("functions")).contains("call", "orders", "standalone");
    assertThat(Rooms.modules("libraries")).contains("core", "telephony", "events");
    assertThat(Rooms.modules("tools")).contains("command");
    assertThat(PRODUCT.size()).isGreaterThan(1_000);
  }

  @Test
  void noPackageDependsOnItselfThroughOthers() {
    NO_CYCLES.check(PRODUCT);
  }

  @Test
  void aCycleIsFound() {
    JavaClasses cycle = new ClassFileImporter().importPackages(EXAMPLE);

    assertThat(NO_CYCLES.evaluate(cycle).getFailureReport().getDetails())
        .singleElement()
        .asString()
        .contains("example.first", "example.second");
  }

  @Test
  void coreKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("io.orderline.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.orderline.core..", "java..")
        .check(PRODUCT);
  }

  static List<String> functionsApart() {
    return Rooms.modules("functions").stream().filter(name -> !name.equals("standalone")).toList();
  }

  @ParameterizedTest
  @MethodSource("functionsApart")
  void aFunctionNeverKnowsAnother(String function) {
    noClasses()
        .that()
        .resideInAPackage("io.orderline." + function + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(Rooms.packages("functions"))
                .and(not(resideInAPackage("io.orderline." + function + ".."))))
        .check(PRODUCT);
  }

  @Test
  void aLibraryKnowsNoFunction() {
    noClasses()
        .that()
        .resideInAnyPackage(Rooms.packages("libraries"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Rooms.packages("functions"))
        .check(PRODUCT);
  }

  @Test
  void nothingThatIsDeployedKnowsATool() {
    noClasses()
        .that(resideInAnyPackage(Rooms.packages("functions")).or(libraries()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Rooms.packages("tools"))
        .check(PRODUCT);
  }

  /** An adapter's package, and what only it may see; tools may, to measure it bare. */
  @ParameterizedTest
  @CsvSource({
    "io.orderline.telephony.twilio, io.orderline.telephony.twilio..",
    "io.orderline.telephony.vonage, io.orderline.telephony.vonage..",
    "io.orderline.telephony.jambonz, io.orderline.telephony.jambonz..",
    "io.orderline.orders.shopify, io.orderline.orders.shopify..",
    "io.orderline.orders.rest, io.orderline.orders.rest..",
    "io.orderline.orders.kuaidi100, io.orderline.orders.kuaidi100..",
    "io.orderline.orders.crm, io.orderline.orders.crm..",
    "io.orderline.notify.twilio, io.orderline.notify.twilio..",
    "io.orderline.notify.aliyun, io.orderline.notify.aliyun..",
    "io.orderline.transcribe.vosk, org.vosk..",
    "io.orderline.transcribe.vosk, com.sun.jna..",
    "io.orderline.understand.embedding, ai.onnxruntime..",
    "io.orderline.relay, org.apache.kafka.."
  })
  void onlyTheAdapterSeesWhatItAdapts(String adapter, String adapted) {
    noClasses()
        .that(
            not(resideInAPackage(adapter + ".."))
                .and(not(resideInAnyPackage(Rooms.packages("tools")))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(adapted)
        .check(PRODUCT);
  }

  @Test
  void namesSayWhatAClassDoes() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Common|Impl)")
        .check(PRODUCT);
  }

  private static DescribedPredicate<JavaClass> libraries() {
    return resideInAnyPackage(Rooms.packages("libraries"));
  }
}
