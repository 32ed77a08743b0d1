package io.orderline.manifests;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be set for a function: the keys of the configuration mappings in its module and in the
 * modules below it, and the names that their code reads by itself.
 *
 * @param variables patterns of environment variables
 */
record KnownSettings(Set<String> variables) {
  private static final Pattern MODULE =
      Pattern.compile(
          "<groupId>io.orderline</groupId>\\s*<artifactId>([a-z]+)</artifactId>(?!\\s*<type>)");
  private static final Pattern LITERAL =
      Pattern.compile("\"(orderline\\.[a-z.-]+|ORDERLINE_[A-Z_]+)\"");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(orderline\\.[a-z.-]+)");
  private static final Pattern OF_ENTITY = Pattern.compile("\\*");

  /** Quarkus' own, and those of libraries, each used on purpose. */
  private static final Set<String> OTHERS =
      Set.of(
          "QUARKUS_HTTP_HOST",
          "QUARKUS_INIT_AND_EXIT",
          "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
          "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
          "QUARKUS_OTEL_SDK_DISABLED",
          "QUARKUS_OTEL_TRACES_SAMPLER_ARG",
          "QUARKUS_SHUTDOWN_DELAY",
          "QUARKUS_SHUTDOWN_TIMEOUT",
          "OPENBLAS_NUM_THREADS");

  static KnownSettings of(String function) {
    Set<String> variables = new TreeSet<>(OTHERS);
    for (String module : modulesOf(function)) {
      mapped(module).stream().map(KnownSettings::variable).forEach(variables::add);
      literals(module).stream().map(KnownSettings::variable).forEach(variables::add);
      referred(module).stream().map(KnownSettings::variable).forEach(variables::add);
    }
    return new KnownSettings(variables);
  }

  boolean knows(String variable) {
    return variables.stream().anyMatch(variable::matches);
  }

  /** The module, and every module of ours that it stands on. */
  static Set<String> modulesOf(String function) {
    Set<String> modules = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(function));
    while (!open.isEmpty()) {
      String module = open.removeFirst();
      if (modules.add(module)) {
        Matcher dependency =
            MODULE.matcher(Repository.read(Repository.module(module).resolve("pom.xml")));
        while (dependency.find()) {
          if (!dependency.group(1).equals("orderline")) {
            open.add(dependency.group(1));
          }
        }
      }
    }
    return modules;
  }

  private static Set<String> mapped(String module) {
    Path classes = Repository.module(module).resolve("target/classes");
    if (!classes.toFile().isDirectory()) {
      throw new IllegalStateException(module + " is not compiled: build from the root with -am");
    }
    try (URLClassLoader loader = new URLClassLoader(urls(), KnownSettings.class.getClassLoader())) {
      return Repository.files(classes, file -> file.toString().endsWith("Config.class")).stream()
          .map(file -> classes.relativize(file).toString())
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .flatMap(name -> keys(name, loader))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL[] urls() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String module : Repository.modules()) {
      urls.add(Repository.module(module).resolve("target/classes/").toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  private static Stream<String> keys(String className, ClassLoader loader) {
    try {
      Class<?> type = loader.loadClass(className);
      ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
      return mapping == null
          ? Stream.empty()
          : ConfigMappings.getProperties(ConfigClass.configClass(type, mapping.prefix()))
              .keySet()
              .stream();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a default of a module refers to: {@code ${orderline.call.public-url:…}}. */
  private static Set<String> referred(String module) {
    return Repository.files(
            Repository.module(module).resolve("src/main/resources/META-INF"),
            file -> file.toString().endsWith("microprofile-config.properties"))
        .stream()
        .flatMap(file -> REFERENCE.matcher(Repository.read(file)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> literals(String module) {
    return Repository.files(
            Repository.module(module).resolve("src/main/java"),
            file -> file.toString().endsWith(".java"))
        .stream()
        .flatMap(file -> LITERAL.matcher(Repository.read(file)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** The environment variable of a property; a tenant's name may be anything. */
  private static String variable(String property) {
    String[] parts = OF_ENTITY.split(property, -1);
    return Stream.of(parts)
        .map(part -> part.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
        .collect(Collectors.joining("[A-Z0-9_]+"));
  }
}
