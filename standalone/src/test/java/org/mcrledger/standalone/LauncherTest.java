package org.mcrledger.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./mcr}, copied beside a Maven that only says what it was asked to do. */
class LauncherTest {
  private static final Path SCRIPT = Path.of("..", "mcr").toAbsolutePath().normalize();
  private static final List<String> TOOLS =
      List.of("cat", "cp", "dirname", "find", "head", "mkdir", "readlink", "rm", "sed", "tail");

  /** What the script starts in place of the product: it says what it was given. */
  static final class Echo {
    private Echo() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
      System.out.println("started with " + String.join(" ", args));
    }
  }

  private record Ran(int exit, String out, String err) {}

  @TempDir private Path folder;
  private Path project;
  private Path tools;

  @BeforeEach
  void lay_out_a_project() throws IOException {
    project = Files.createDirectories(folder.toRealPath().resolve("a project"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.copy(SCRIPT, project.resolve("mcr"));
    Files.createDirectories(project.resolve("rules/src/main/resources"));
    Files.writeString(project.resolve("rules/src/main/resources/default-1.yaml"), "rules: []\n");
    for (var tool : TOOLS) program(tool, "exec " + onThePath(tool) + " \"$@\"");
  }

  @Test
  void help_needs_neither_maven_nor_a_build() throws Exception {
    var ran = mcr("help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("demo", "start", "import", "user add", "test", "help");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void test_is_mvn_verify_in_the_project_on_a_jdk_that_can_build_it() throws Exception {
    mavenThat("echo \"$PWD|$*\"; cat \"$JAVA_HOME/release\"");
    var link = Files.createSymbolicLink(folder.resolve("link"), project.resolve("mcr"));

    var ran = run(folder, link.toString(), "test", "-pl", "rules");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(project + "|--batch-mode --no-transfer-progress verify -pl rules")
        .containsPattern("JAVA_VERSION=\"(2[5-9]|[3-9]\\d)");
  }

  @Test
  void without_maven_it_says_what_to_install() throws Exception {
    var ran = mcr("test");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Maven was not found").doesNotContain("command not found");
  }

  @Test
  void the_first_use_builds_and_the_second_does_not() throws Exception {
    mavenThat("echo noise; mkdir -p standalone/target; cp \"$PROJECT/echo.jar\" " + JAR);

    var first = mcr("start", "--port", "8081");
    var second = mcr("start", "--port", "8082");

    assertThat(first.out()).isEqualTo("started with start --port 8081\n");
    assertThat(first.err()).contains("building mcr-ledger (first use").doesNotContain("noise");
    assertThat(second.out()).isEqualTo("started with start --port 8082\n");
    assertThat(second.err()).doesNotContain("building");
  }

  @Test
  void a_changed_source_is_built_before_it_is_run() throws Exception {
    mavenThat("mkdir -p standalone/target; cp \"$PROJECT/echo.jar\" " + JAR);
    mcr("start");
    Files.setLastModifiedTime(
        project.resolve("rules/src/main/resources/default-1.yaml"),
        FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

    assertThat(mcr("start").err()).contains("building mcr-ledger (sources have changed)");
  }

  @Test
  void a_failed_build_shows_its_last_lines_and_where_the_rest_is() throws Exception {
    mavenThat("echo the disk is full; exit 1");

    var ran = mcr("start");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("the disk is full")
        .contains(project.resolve("target/mcr-build.log").toString());
  }

  private static final String JAR = "standalone/target/mcr-ledger.jar";

  private void mavenThat(String does) throws IOException {
    jarThatEchoes(project.resolve("echo.jar"));
    program("mvn", "PROJECT='" + project + "'\n" + does);
  }

  private void program(String name, String does) throws IOException {
    var file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + does + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void jarThatEchoes(Path jar) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    var entry = Echo.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var bytes = Echo.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      bytes.transferTo(out);
    }
  }

  private static Path onThePath(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private Ran mcr(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(project.resolve("mcr").toString()));
    command.addAll(List.of(arguments));
    return run(project, command.toArray(String[]::new));
  }

  private Ran run(Path where, String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var out = builder.redirectError(folder.resolve("err").toFile()).start();
    var said = new String(out.getInputStream().readAllBytes(), UTF_8);
    return new Ran(out.waitFor(), said, Files.readString(folder.resolve("err")));
  }
}
