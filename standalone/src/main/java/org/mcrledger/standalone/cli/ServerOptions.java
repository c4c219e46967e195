package org.mcrledger.standalone.cli;

import java.io.Console;
import java.net.URI;
import java.util.Map;
import org.mcrledger.standalone.data.Unstartable;
import picocli.CommandLine.Option;

/** Which server a command talks to, and as whom. */
public final class ServerOptions {
  @Option(
      names = "--server",
      defaultValue = "http://localhost:8080",
      description = "Address of the server (default: http://localhost:8080).")
  private URI server = URI.create("http://localhost:8080");

  @Option(
      names = "--user",
      defaultValue = "admin",
      description =
          "Login to use (default: admin); the password comes from MCR_PASSWORD, else MCR_ADMIN_PASSWORD, else a prompt.")
  private String user = "admin";

  ServerClient client() {
    if (!isHttp(server)) {
      throw new Unstartable(
          "the address of a server looks like http://localhost:8080, not like " + server + ".");
    }
    return new ServerClient(server, user, password(System.getenv()));
  }

  private static boolean isHttp(URI address) {
    return address.getHost() != null
        && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
  }

  @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again where there is no terminal
  private String password(Map<String, String> environment) {
    String given = environment.getOrDefault("MCR_PASSWORD", environment.get("MCR_ADMIN_PASSWORD"));
    if (given != null) {
      return given;
    }
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new Unstartable(
          "a password is needed for " + user + ": set MCR_PASSWORD, or run this at a terminal.");
    }
    char[] typed = console.readPassword("password of %s: ", user);
    if (typed == null) {
      throw new Unstartable("no password was given for " + user + ".");
    }
    return new String(typed);
  }
}
