package org.mcrledger.kit.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service's resources as OpenAPI 3.1, for whoever writes a program against them. */
@RestController
@Requires(Right.OWN_ACCOUNT)
public class OpenApiResource {
  private static final Pattern VARIES = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, Object> PROBLEM =
      Map.of(
          "description",
          "What was wrong, as problem+json (RFC 9457): rule, field and a sentence in the"
              + " language that Accept-Language asks for",
          "content",
          Map.of("application/problem+json", Map.of("schema", Map.of("type", "object"))));

  private final ObjectProvider<ApiOperations> sources;

  public OpenApiResource(ObjectProvider<ApiOperations> sources) {
    this.sources = sources;
  }

  @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> description() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of("title", "mcr-ledger", "version", "v1", "description", "Customer relationships"));
    document.put("paths", paths());
    document.put(
        "components",
        Map.of("securitySchemes", Map.of("basic", Map.of("type", "http", "scheme", "basic"))));
    document.put("security", List.of(Map.of("basic", List.of())));
    return document;
  }

  private Map<String, Map<String, Object>> paths() {
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    sources
        .orderedStream()
        .flatMap(source -> source.all().stream())
        .sorted(Comparator.comparing(ApiOperation::method))
        .forEach(
            each ->
                paths
                    .computeIfAbsent(each.path(), _ -> new LinkedHashMap<>())
                    .putIfAbsent(each.method(), operation(each)));
    return paths;
  }

  private static Map<String, Object> operation(ApiOperation operation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tags", List.of(operation.path().split("/", 5)[3]));
    json.put("description", "Needs the right " + operation.right() + ".");
    List<Map<String, Object>> parameters = parameters(operation);
    if (!parameters.isEmpty()) {
      json.put("parameters", parameters);
    }
    operation
        .body()
        .ifPresent(
            schema ->
                json.put(
                    "requestBody",
                    Map.of(
                        "required",
                        true,
                        "content",
                        Map.of("application/json", Map.of("schema", schema)))));
    json.put(
        "responses", Map.of("2XX", Map.of("description", "Done"), "4XX", PROBLEM, "5XX", PROBLEM));
    return json;
  }

  private static List<Map<String, Object>> parameters(ApiOperation operation) {
    Stream<Map<String, Object>> inPath =
        VARIES
            .matcher(operation.path())
            .results()
            .map((MatchResult found) -> parameter(found.group(1), "path", true));
    Stream<Map<String, Object>> asked =
        operation.parameters().stream().map(name -> parameter(name, "query", false));
    return new ArrayList<>(Stream.concat(inPath, asked).toList());
  }

  private static Map<String, Object> parameter(String name, String place, boolean required) {
    return Map.of(
        "name", name, "in", place, "required", required, "schema", Map.of("type", "string"));
  }
}
