package org.mcrledger.standalone.data;

import java.nio.file.Path;

/** A process of its own that serves a data folder until it is killed. */
public final class HoldsDatabase {
  private HoldsDatabase() {}

  public static void main(String[] args) throws InterruptedException {
    DataFolder folder = DataFolder.open(Path.of(args[0]));
    EmbeddedDatabase database = EmbeddedDatabase.start(folder);
    System.out.println("serving " + database.url());
    Thread.currentThread().join();
  }
}
