package org.mcrledger.standalone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.account.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts of a running server. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Manage accounts.",
    subcommands = UserCommand.Add.class)
public final class UserCommand {
  private UserCommand() {}

  /** Makes an account. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Make an account; its password comes from MCR_NEW_PASSWORD, else it is generated and printed once.")
  static final class Add implements Runnable {
    @Mixin private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "NAME", description = "The login.")
    private String name = "";

    @Option(
        names = "--role",
        required = true,
        split = ",",
        paramLabel = "ROLE",
        description =
            "One or several of account-manager, regional-head, relationship-office, committee, auditor, rule-author, admin.")
    private List<String> roles = List.of();

    @Option(names = "--region", split = ",", description = "Regions of a regional head.")
    private List<String> regions = List.of();

    @Option(names = "--staff", description = "Staff member whom the account belongs to.")
    private @Nullable String staff;

    @Override
    public void run() {
      @Nullable String given = System.getenv("MCR_NEW_PASSWORD");
      String password = given == null ? Passwords.generate() : given;
      Sent sent =
          new Sent()
              .with("login", name)
              .with("roles", roles)
              .with("regions", regions)
              .with("staff", staff)
              .with("password", password);
      server.client().post("/users", sent.json());
      System.out.println("added " + name + " as " + String.join(", ", roles));
      if (given == null) {
        System.out.println("password (shown once): " + password);
      }
    }
  }
}
