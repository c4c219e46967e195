package org.mcrledger.standalone.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.mcrledger.standalone.data.Unstartable;
import picocli.CommandLine.Option;

/** Where a server of its own listens. */
final class ServeOptions {
  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to serve on (default: 8080).")
  int port;

  /** Refuses a taken port before anything is started. */
  void requireFreePort() {
    if (port < 1 || port > 65535) {
      throw new Unstartable("a port is a number from 1 to 65535, not " + port + ".");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress((InetAddress) null, port));
    } catch (IOException e) {
      throw new Unstartable(
          "port " + port + " is taken by another program; choose another with --port.", e);
    }
  }
}
