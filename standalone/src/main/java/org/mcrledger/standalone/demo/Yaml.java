package org.mcrledger.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the demo's files from the class path. */
final class Yaml {
  private static final ObjectMapper YAML = new YAMLMapper();

  private Yaml() {}

  static JsonNode read(String resource) {
    try (InputStream in = Yaml.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the demo lacks its file " + resource);
      }
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
