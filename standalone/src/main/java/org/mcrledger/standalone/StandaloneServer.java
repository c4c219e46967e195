package org.mcrledger.standalone;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.mcrledger.standalone.data.DataFolder;
import org.mcrledger.standalone.data.EmbeddedDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Both services, their database and their port in one process. */
public final class StandaloneServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Underground underground;
  private final int port;

  private StandaloneServer(
      ConfigurableApplicationContext context, Underground underground, int port) {
    this.context = context;
    this.underground = underground;
    this.port = port;
  }

  /**
   * What the services stand on; let go once, after the context has closed, however that came about.
   */
  private record Underground(DataFolder folder, EmbeddedDatabase database, CountDownLatch ended) {
    synchronized void letGo() {
      if (ended.getCount() > 0) {
        database.close();
        folder.close();
        ended.countDown();
      }
    }
  }

  /**
   * Starts on a data folder and serves when it returns.
   *
   * @param extra properties beyond those that follow from folder and port
   */
  public static StandaloneServer start(Path data, int port, Map<String, Object> extra) {
    DataFolder folder = DataFolder.open(data);
    try {
      EmbeddedDatabase database = EmbeddedDatabase.start(folder);
      try {
        return serve(folder, database, port, extra);
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  public static StandaloneServer start(Path data, int port) {
    return start(data, port, Map.of());
  }

  private static StandaloneServer serve(
      DataFolder folder, EmbeddedDatabase database, int port, Map<String, Object> extra) {
    Underground underground = new Underground(folder, database, new CountDownLatch(1));
    SpringApplication application = new SpringApplication(StandaloneApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    Map<String, Object> properties = properties(folder, database, port);
    properties.putAll(extra);
    application.setDefaultProperties(properties);
    ConfigurableApplicationContext context = application.run();
    // Ctrl-C: these handlers run after the context has closed, so nothing writes to a database that
    // is gone.
    SpringApplication.getShutdownHandlers().add(underground::letGo);
    return new StandaloneServer(context, underground, port);
  }

  private static Map<String, Object> properties(
      DataFolder folder, EmbeddedDatabase database, int port) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", port);
    properties.put("spring.datasource.url", database.url());
    properties.put("spring.datasource.username", EmbeddedDatabase.USER);
    properties.put("spring.datasource.password", database.password());
    properties.put("mcr.keys.folder", folder.keys().toString());
    properties.put("logging.file.name", folder.root().resolve("mcr-ledger.log").toString());
    return properties;
  }

  /** Says on stdout that the server serves, and where: the line that scripts wait for. */
  public void announce() {
    System.out.println("mcr-ledger is ready on http://localhost:" + port);
    System.out.flush();
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  /** Waits until the server was stopped. */
  public void awaitEnd() {
    try {
      underground.ended().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  @Override
  public void close() {
    context.close();
    underground.letGo();
  }
}
