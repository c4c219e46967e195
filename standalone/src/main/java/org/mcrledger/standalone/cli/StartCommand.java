package org.mcrledger.standalone.cli;

import java.nio.file.Path;
import org.mcrledger.standalone.StandaloneServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a folder: an empty one is begun, any other resumed. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Start empty, or resume what lies in the data folder.")
public final class StartCommand implements Runnable {
  @Mixin private ServeOptions serve = new ServeOptions();

  @Option(
      names = "--data",
      defaultValue = "./mcr-data",
      description = "Folder that holds the database and the keys (default: ./mcr-data).")
  private Path data = Path.of("./mcr-data");

  @Override
  public void run() {
    serve.requireFreePort();
    StandaloneServer server = StandaloneServer.start(data, serve.port);
    server.announce();
    server.awaitEnd();
  }
}
