package org.mcrledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a command says when it cannot even ask a server: a sentence, and no stack trace. */
class CommandLineTest {
  private record Said(int exit, String err) {}

  @Test
  void an_address_that_is_none_of_a_server_is_refused_with_one_that_would_be() {
    Said said = mcr("user", "add", "wei", "--role", "auditor", "--server", "localhost:8080");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err())
        .startsWith("mcr: the address of a server looks like http://localhost:8080,")
        .doesNotContain("Exception");
  }

  @Test
  @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again where there is no terminal
  void without_a_terminal_a_missing_password_is_named() {
    Map<String, String> environment = System.getenv();
    assumeTrue(System.console() == null || !System.console().isTerminal());
    assumeTrue(!environment.containsKey("MCR_PASSWORD"));
    assumeTrue(!environment.containsKey("MCR_ADMIN_PASSWORD"));
    Said said = mcr("user", "add", "wei", "--role", "auditor");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err())
        .startsWith("mcr: a password is needed for admin: set MCR_PASSWORD")
        .doesNotContain("Exception");
  }

  private static Said mcr(String... args) {
    StringWriter err = new StringWriter();
    CommandLine line = McrLedger.commandLine().setErr(new PrintWriter(err, true));
    return new Said(line.execute(args), err.toString());
  }
}
