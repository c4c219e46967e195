package org.mcrledger.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: everything that {@code ./mcr} passes on comes in here. */
@Command(
    name = "mcr",
    mixinStandardHelpOptions = true,
    description = "Relationships with business customers as a ledger.")
public final class McrLedger {
  private McrLedger() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new McrLedger()).execute(args));
  }
}
