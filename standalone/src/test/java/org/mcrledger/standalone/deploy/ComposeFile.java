package org.mcrledger.standalone.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docker-compose.yml without docker-compose: which environment it gives to a service. */
record ComposeFile(JsonNode services) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SETTING = Pattern.compile("\\$\\{(\\w+):([?-])([^}]*)}");

  static ComposeFile read() throws IOException {
    var text = Files.readString(ROOT.resolve("docker-compose.yml"));
    return new ComposeFile(new YAMLMapper().readTree(text).get("services"));
  }

  /** What must be set is taken from the settings, what may be has its default. */
  Map<String, String> environmentOf(String service, Map<String, String> settings) {
    var environment = new TreeMap<String, String>();
    services
        .get(service)
        .get("environment")
        .properties()
        .forEach(
            each -> environment.put(each.getKey(), filled(each.getValue().asString(), settings)));
    return environment;
  }

  private static String filled(String value, Map<String, String> settings) {
    return SETTING
        .matcher(value)
        .replaceAll(
            found -> {
              var fallback = found.group(2).equals("-") ? found.group(3) : "";
              return settings.getOrDefault(found.group(1), fallback);
            });
  }
}
