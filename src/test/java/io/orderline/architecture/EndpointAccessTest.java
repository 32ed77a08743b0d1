package io.orderline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.orderline.access.Permission;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every endpoint says who may use it, and secrets are compared in one place. */
class EndpointAccessTest {
  private static final JavaClasses PRODUCT = new ClassFileImporter().importPaths(Rooms.classes());
  private static final String ALLOWED = "io.orderline.access.web.Allowed";
  private static final String PUBLIC = "io.orderline.access.web.Public";
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final Set<String> VERBS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  @Test
  void everyEndpointNamesItsPermissionsOrIsPublic() {
    List<JavaMethod> endpoints = endpoints().toList();

    assertThat(endpoints).hasSizeGreaterThan(30);
    assertThat(endpoints)
        .filteredOn(each -> allowed(each).isPresent() == each.getOwner().isAnnotatedWith(PUBLIC))
        .isEmpty();
  }

  @Test
  void onlyTheseArePublic() {
    assertThat(
            endpoints()
                .map(JavaMethod::getOwner)
                .filter(each -> each.isAnnotatedWith(PUBLIC))
                .map(JavaClass::getSimpleName)
                .distinct())
        .containsExactlyInAnyOrder(
            "CallResource", "OidcResource", "PhonePage", "PhoneResource", "SignInResource");
  }

  /** They look at the principal's shops themselves; AccessMatrixQuarkusTest asks them. */
  private static final Set<String> OF_THE_INSTALLATION =
      Set.of(
          "SessionResource",
          "SessionsResource",
          "PeopleResource",
          "KeysResource",
          "InstallationAuditResource");

  /** Else the filter has no tenant to compare with those of the principal. */
  @Test
  void anEndpointForPeopleNamesTheTenantInItsPath() {
    assertThat(endpoints())
        .filteredOn(each -> !OF_THE_INSTALLATION.contains(each.getOwner().getSimpleName()))
        .filteredOn(each -> allowed(each).stream().anyMatch(permission -> !hidden(permission)))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(path(each)).contains("{tenant}"));
  }

  @Test
  void everyPermissionIsAskedForSomewhere() {
    assertThat(endpoints().flatMap(each -> allowed(each).stream()).flatMap(Arrays::stream))
        .containsAll(Arrays.asList(Permission.values()));
  }

  @Test
  void secretsAreSignedAndComparedInOnePlace() {
    DescribedPredicate<JavaClass> product =
        resideInAnyPackage(Rooms.packages("functions"))
            .or(resideInAnyPackage(Rooms.packages("libraries")));
    var rule =
        noClasses()
            .that(
                product
                    .and(DescribedPredicate.not(resideInAPackage("io.orderline.access.token")))
                    // the store stands below access: what it signs, only the database reads
                    .and(DescribedPredicate.not(simpleName("TenantProof"))))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.crypto.Mac")
            .orShould()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class);

    rule.check(PRODUCT);
  }

  /** Those of what is deployed: a tool's endpoint is for a benchmark on this machine. */
  private static Stream<JavaMethod> endpoints() {
    List<String> tools =
        Rooms.modules("tools").stream().map(tool -> "io.orderline." + tool).toList();
    return PRODUCT.stream()
        .filter(each -> tools.stream().noneMatch(each.getPackageName()::startsWith))
        .flatMap(each -> each.getMethods().stream())
        .filter(
            method ->
                VERBS.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));
  }

  private static Optional<Permission[]> allowed(JavaMethod endpoint) {
    return annotation(endpoint, ALLOWED).map(EndpointAccessTest::permissions);
  }

  private static Optional<? extends JavaAnnotation<?>> annotation(JavaMethod method, String name) {
    return method
        .tryGetAnnotationOfType(name)
        .<JavaAnnotation<?>>map(own -> own)
        .or(() -> method.getOwner().tryGetAnnotationOfType(name).map(own -> own));
  }

  private static Permission[] permissions(JavaAnnotation<?> allowed) {
    return Arrays.stream((JavaEnumConstant[]) allowed.get("value").orElseThrow())
        .map(constant -> Permission.valueOf(constant.name()))
        .toArray(Permission[]::new);
  }

  private static boolean hidden(Permission[] permissions) {
    return Arrays.stream(permissions).allMatch(Permission::hidden);
  }

  private static String path(JavaMethod endpoint) {
    return Stream.of(
            endpoint.getOwner().tryGetAnnotationOfType(PATH), endpoint.tryGetAnnotationOfType(PATH))
        .flatMap(path -> path.stream())
        .map(path -> path.get("value").orElseThrow().toString())
        .reduce("", String::concat);
  }
}
