package org.mcrledger.standalone.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Every property that a service knows, from what our modules and Spring Boot say of themselves. */
record KnownSettings(Set<String> names) {
  static KnownSettings onTheClassPath() throws IOException {
    var files =
        KnownSettings.class
            .getClassLoader()
            .getResources("META-INF/spring-configuration-metadata.json");
    return new KnownSettings(
        Stream.iterate(files, f -> f.hasMoreElements(), f -> f)
            .map(f -> f.nextElement())
            .flatMap(KnownSettings::namesIn)
            .collect(Collectors.toSet()));
  }

  private static Stream<String> namesIn(URL file) {
    try (var in = file.openStream()) {
      return new JsonMapper()
          .readTree(in)
          .get("properties")
          .valueStream()
          .filter(
              property -> !property.has("deprecated") && !property.path("deprecation").has("level"))
          .map(property -> property.get("name").asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As environment variables: with the dashes of a name left out, or written as underscores. */
  Set<String> asVariables() {
    return names.stream()
        .flatMap(name -> Stream.of(name.replace("-", ""), name.replace('-', '_')))
        .map(name -> name.replace('.', '_').toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
