package org.mcrledger.standalone;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
  private record Underground(
      DataFolder folder,
      EmbeddedDatabase database,
      CountDownLatch ended,
      Queue<Runnable> afterwards) {
    synchronized void letGo() {
      if (ended.getCount() > 0) {
        database.close();
        folder.close();
        afterwards.forEach(Runnable::run);
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
        throw FailedStart.of(e, log(folder));
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
    Underground underground =
        new Underground(folder, database, new CountDownLatch(1), new ConcurrentLinkedQueue<>());
    SpringApplication application = new SpringApplication(StandaloneApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    Map<String, Object> properties = properties(folder, database, port);
    properties.putAll(extra);
    ConfigurableApplicationContext context = application.run(arguments(properties));
    // Ctrl-C: these handlers run after the context has closed, so nothing writes to a database that
    // is gone.
    SpringApplication.getShutdownHandlers().add(underground::letGo);
    return new StandaloneServer(context, underground, port);
  }

  /** As arguments they stand before every file of properties. */
  private static String[] arguments(Map<String, Object> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  private static Map<String, Object> properties(
      DataFolder folder, EmbeddedDatabase database, int port) {
    Map<String, Object> properties = new LinkedHashMap<>();
    // A name of its own, since both services bring a file of the usual name.
    properties.put("spring.config.name", "standalone");
    properties.put("logging.config", "classpath:logback-server.xml");
    properties.put("server.port", port);
    properties.put("spring.datasource.url", database.url());
    properties.put("spring.datasource.username", EmbeddedDatabase.USER);
    properties.put("spring.datasource.password", database.password());
    String keyFile = folder.keys().resolve("key-encryption-key").toString();
    properties.put("mcr.command.key-file", keyFile);
    properties.put("mcr.query.key-file", keyFile);
    // The folder has one server at a time: what a killed one had in hand, the next takes up at
    // once.
    properties.put("mcr.query.process", "standalone");
    properties.put("logging.file.name", log(folder).toString());
    return properties;
  }

  private static Path log(DataFolder folder) {
    return folder.root().resolve("mcr-ledger.log");
  }

  /** Says on stdout that the server serves, and where: the line that scripts wait for. */
  public void announce() {
    System.out.println("mcr-ledger is ready on http://localhost:" + port);
    System.out.flush();
  }

  /** Has something done once nothing of the server runs any more. */
  public void afterwards(Runnable last) {
    underground.afterwards().add(last);
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
