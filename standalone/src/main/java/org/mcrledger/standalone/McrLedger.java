package org.mcrledger.standalone;

import org.mcrledger.standalone.cli.DemoCommand;
import org.mcrledger.standalone.cli.ImportCommand;
import org.mcrledger.standalone.cli.ReplayCommand;
import org.mcrledger.standalone.cli.RulesCommand;
import org.mcrledger.standalone.cli.StartCommand;
import org.mcrledger.standalone.cli.TiersCommand;
import org.mcrledger.standalone.cli.UserCommand;
import org.mcrledger.standalone.data.Unstartable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: everything that {@code ./mcr} passes on comes in here. */
@Command(
    name = "mcr",
    mixinStandardHelpOptions = true,
    description = "Relationships with business customers as a ledger.",
    subcommands = {
      DemoCommand.class,
      StartCommand.class,
      ImportCommand.class,
      ReplayCommand.class,
      RulesCommand.class,
      TiersCommand.class,
      UserCommand.class
    })
public final class McrLedger {
  private McrLedger() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The commands; what a person can put right is said in one sentence, without a stack trace. */
  static CommandLine commandLine() {
    return new CommandLine(new McrLedger())
        .setExecutionExceptionHandler(
            (exception, commandLine, _) -> {
              if (exception instanceof Unstartable told) {
                commandLine.getErr().println("mcr: " + told.getMessage());
                return 1;
              }
              throw exception;
            });
  }
}
