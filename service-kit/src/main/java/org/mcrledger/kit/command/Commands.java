package org.mcrledger.kit.command;

/**
 * Sends commands as the REST resources take them: in this JVM, or over HTTP to the service that
 * handles them. Refusals are answers, not exceptions.
 */
public interface Commands {
  CommandAnswer send(CommandRequest request);
}
