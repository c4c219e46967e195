package org.mcrledger.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.kit.account.AccountApi;
import org.mcrledger.kit.job.JobApi;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether the proxy of docker-compose sends each request to the service that answers it. */
class ProxyRoutesTest {
  private static final Pattern MAP = Pattern.compile("\\$service \\{([^}]*)}");
  private static final Pattern LINE = Pattern.compile("\"~(\\S+) (\\S+)\" (command|query);");

  record Route(String request, String service) {}

  @ParameterizedTest
  @MethodSource("routes")
  void a_request_reaches_the_service_that_has_its_resource(Route route) throws IOException {
    assertThat(serviceFor(route.request())).isEqualTo(route.service());
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/v1/customers, command",
    "POST /api/v1/customers/bbc/tier-decisions, command",
    "POST /api/v1/corrections, command",
    "GET /api/v1/customers, query",
    "GET /api/v1/importers, query",
    "POST /login, query",
    "GET /, query",
  })
  void what_changes_the_ledger_goes_to_the_command_service(String request, String service)
      throws IOException {
    assertThat(serviceFor(request)).isEqualTo(service);
  }

  /**
   * All that Spring's ForwardedHeaderFilter believes: by one of them a client could claim any
   * address.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Port",
        "X-Forwarded-Prefix",
        "X-Forwarded-Proto",
        "X-Forwarded-Ssl"
      })
  void no_word_on_where_a_request_comes_from_is_passed_on_as_the_client_said_it(String header)
      throws IOException {
    assertThat(Files.readString(ComposeFile.ROOT.resolve("deploy/proxy/nginx.conf")))
        .containsPattern("proxy_set_header " + header + " [^;]+;");
  }

  @Test
  void there_are_resources_on_both_sides() {
    assertThat(routes().map(Route::service)).contains("command", "query");
  }

  static Stream<Route> routes() {
    return Stream.of(
            controllers("org.mcrledger.command").flatMap(type -> routesOf(type, "command")),
            Stream.of(AccountApi.class, JobApi.class).flatMap(type -> routesOf(type, "command")),
            controllers("org.mcrledger.query").flatMap(type -> routesOf(type, "query")))
        .flatMap(routes -> routes);
  }

  private static Stream<Class<?>> controllers(String inPackage) {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return scan.findCandidateComponents(inPackage).stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
  }

  private static Stream<Route> routesOf(Class<?> type, String service) {
    var above = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
    var base = above == null || above.path().length == 0 ? "" : above.path()[0];
    return Stream.of(type.getDeclaredMethods())
        .flatMap(method -> requests(method, base))
        .map(request -> new Route(request, service));
  }

  private static Stream<String> requests(Method method, String base) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (mapping == null) {
      return Stream.empty();
    }
    var paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
    return Stream.of(mapping.method())
        .flatMap(verb -> Stream.of(paths).map(path -> verb + " " + base + path))
        .map(request -> request.replaceAll("\\{[^}]*}", "x"));
  }

  private static String serviceFor(String request) throws IOException {
    return lines().entrySet().stream()
        .filter(line -> line.getKey().matcher(request).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("query");
  }

  private static Map<Pattern, String> lines() throws IOException {
    var file = Files.readString(ComposeFile.ROOT.resolve("deploy/proxy/nginx.conf"));
    var map = MAP.matcher(file);
    assertThat(map.find()).isTrue();
    var lines = new LinkedHashMap<Pattern, String>();
    LINE.matcher(map.group(1))
        .results()
        .forEach(
            line -> lines.put(Pattern.compile(line.group(1) + " " + line.group(2)), line.group(3)));
    assertThat(lines).isNotEmpty();
    return lines;
  }
}
