package org.mcrledger.standalone.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What docker-compose makes of docker-compose.yml, and whether the services know what it sets. */
class ComposeFileTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern MUST_BE_SET = Pattern.compile("\\$\\{(MCR_\\w+):\\?");
  private static final Pattern MAY_BE_SET = Pattern.compile("\\$\\{(MCR_\\w+):-");
  private static final Set<String> SERVICES = Set.of("command-service", "query-service");

  @TempDir private static Path folder;
  private static Set<String> needed = Set.of();

  private record Ran(int exit, String out, String err) {}

  @BeforeAll
  static void find_docker_compose() throws IOException {
    needed = variables(MUST_BE_SET);
    var installed =
        Stream.of("/usr/bin", "/usr/local/bin")
            .anyMatch(each -> Files.isExecutable(Path.of(each, "docker-compose")));
    if (!installed && "true".equals(System.getenv("CI"))) {
      fail("docker-compose is missing; .ci/run installs it");
    }
    if (!installed) {
      abort("docker-compose is not installed: docker-compose.yml is not checked");
    }
  }

  @Test
  void it_holds_a_database_both_services_and_a_proxy_that_wait_for_each_other() throws Exception {
    var services = asRead().get("services");

    assertThat(services.propertyNames())
        .containsExactlyInAnyOrder("postgres", "command-service", "query-service", "proxy");
    assertThat(services.values())
        .allSatisfy(service -> assertThat(service.get("healthcheck")).isNotNull());
    assertThat(services.get("proxy").get("depends_on").propertyNames())
        .containsExactlyInAnyOrderElementsOf(SERVICES);
  }

  @Test
  void every_setting_of_a_service_is_one_that_it_knows() throws Exception {
    var known = KnownSettings.onTheClassPath();
    var services = asRead().get("services");

    for (var service : SERVICES) {
      assertThat(services.get(service).get("environment").propertyNames())
          .isNotEmpty()
          .allSatisfy(name -> assertThat(known.asVariables()).as(service).contains(name));
    }
  }

  @Test
  void a_missing_password_or_secret_stops_it_and_is_named() throws Exception {
    assertThat(needed).hasSizeGreaterThan(5);
    for (var missing : needed) {
      var set = new HashMap<>(allSet());
      set.remove(missing);

      var ran = compose(set);

      assertThat(ran.exit()).as(missing).isNotZero();
      assertThat(ran.err().strip()).endsWith(messageFor(missing));
    }
  }

  @Test
  void no_password_stands_in_a_file() throws Exception {
    var secrets = Pattern.compile("(?m)^\\s*\\w*(PASSWORD|SECRET)\\w*\\s*[:=](.*)$");
    for (var file : List.of("docker-compose.yml", ".env.example", "deploy/Dockerfile")) {
      var found = secrets.matcher(read(file)).results().map(each -> each.group(2).strip());
      assertThat(found).as(file).allMatch(value -> value.isEmpty() || value.startsWith("${MCR_"));
    }
  }

  @Test
  void the_example_of_settings_names_all_of_them() throws Exception {
    var example = read(".env.example");

    assertThat(matches(Pattern.compile("(?m)^(MCR_\\w+)=$"), example)).isEqualTo(needed);
    assertThat(matches(Pattern.compile("(?m)^#(MCR_\\w+)="), example))
        .isEqualTo(variables(MAY_BE_SET));
  }

  @Test
  void every_file_that_it_names_is_there() throws Exception {
    var file = read("docker-compose.yml");
    var mounted = matches(Pattern.compile("- \\./([^:]+):"), file);
    var targets = matches(Pattern.compile("target: (\\S+)"), file);

    assertThat(mounted).isNotEmpty().allSatisfy(each -> assertThat(ROOT.resolve(each)).exists());
    assertThat(matches(Pattern.compile("(?m)^FROM \\S+ AS (\\S+)$"), read("deploy/Dockerfile")))
        .containsAll(targets);
    assertThat(targets).isEqualTo(SERVICES);
  }

  @Test
  void the_proxy_asks_each_service_at_the_port_on_which_it_listens() throws Exception {
    var services = asRead().get("services");
    var upstream = matches(Pattern.compile("server (\\S+-service:\\d+);"), read(PROXY));

    assertThat(SERVICES)
        .allSatisfy(
            name -> {
              var service = services.get(name);
              var port = service.get("environment").get("SERVER_PORT").asString();
              assertThat(upstream).contains(name + ":" + port);
              assertThat(service.get("healthcheck").get("test").get(2).asString()).isEqualTo(port);
            });
  }

  private static final String PROXY = "deploy/proxy/nginx.conf";

  private static JsonNode asRead() throws IOException, InterruptedException {
    var ran = compose(allSet());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return new YAMLMapper().readTree(ran.out());
  }

  private static Map<String, String> allSet() {
    return needed.stream().collect(toMap(name -> name, name -> "x"));
  }

  private static Ran compose(Map<String, String> settings)
      throws IOException, InterruptedException {
    var errors = folder.resolve("err").toFile();
    var lines = settings.entrySet().stream().map(set -> set.getKey() + "=" + set.getValue());
    // In place of a person's own .env, which would fill in what the test leaves out.
    var file = Files.write(folder.resolve("settings"), lines.toList());
    var builder =
        new ProcessBuilder("docker-compose", "--env-file", file.toString(), "config")
            .directory(ROOT.toFile())
            .redirectError(errors);
    builder.environment().keySet().removeIf(name -> name.startsWith("MCR_"));
    var process = builder.start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ran(process.waitFor(), out, Files.readString(errors.toPath()));
  }

  private static String messageFor(String variable) throws IOException {
    var said =
        matches(Pattern.compile("\\{" + variable + ":\\?([^}]+)}"), read("docker-compose.yml"));
    assertThat(said).as(variable).hasSize(1);
    return said.iterator().next();
  }

  private static Set<String> variables(Pattern pattern) throws IOException {
    return matches(pattern, read("docker-compose.yml"));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(ComposeFileTest::first).collect(toSet());
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
