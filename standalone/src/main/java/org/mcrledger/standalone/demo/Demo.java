package org.mcrledger.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.mcrledger.command.policy.MonthClose;
import org.mcrledger.command.policy.ScoringPolicy;
import org.mcrledger.kit.account.Accounts;
import org.mcrledger.kit.account.NewAccount;
import org.mcrledger.kit.clock.SettableClock;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.standalone.StandaloneServer;
import org.mcrledger.standalone.data.Unstartable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * A standalone server with the demo's past in it, whose business clock stands at a day that is
 * chosen.
 */
public final class Demo {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String LOADED = "demo-loaded";
  private final Path data;
  private final LocalDate today;
  private final String password;

  /**
   * @param today the day at which the clock stands
   * @param password of the admin and of all the demo's accounts
   */
  public Demo(Path data, LocalDate today, String password) {
    this.data = data;
    this.today = today;
    this.password = password;
  }

  /** Whether the demo's past and accounts are still to be made. */
  public boolean isNew() {
    return !Files.exists(data.resolve(LOADED));
  }

  /** Starts the server; the first start on a folder enters the demo's past. */
  public StandaloneServer start(int port) {
    boolean loaded = !isNew();
    if (!loaded && Files.exists(data.resolve("postgres"))) {
      throw new Unstartable(
          "the folder " + data + " holds data that is not a complete demo; choose another --data.");
    }
    LocalDate begin = loaded ? loadedUpTo() : DemoLoader.beginning();
    Map<String, Object> properties = new HashMap<>();
    properties.put("mcr.clock-at", begin.atTime(9, 0).atZone(ZONE).toInstant());
    properties.put("mcr.admin-password", password);
    StandaloneServer server = StandaloneServer.start(data, port, properties);
    try {
      if (!loaded) {
        load(server.context());
      }
      server.context().getBean(DemoClock.class).remembering(this::remember);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** A demo that is resumed stands where it stood, or later if that is wanted. */
  private LocalDate loadedUpTo() {
    try {
      LocalDate before = LocalDate.parse(Files.readString(data.resolve(LOADED)).strip());
      return before.isAfter(today) ? before : today;
    } catch (IOException e) {
      throw new Unstartable("the demo's folder " + data + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void load(ApplicationContext context) {
    // Scores are recorded day by day here; the thread that does so otherwise would come in between.
    SmartLifecycle follower = context.getBean("policyFollower", SmartLifecycle.class);
    follower.stop();
    CompletableFuture<Void> accounts =
        CompletableFuture.runAsync(() -> accounts(context.getBean(Accounts.class)));
    SettableClock clock = context.getBean(SettableClock.class);
    new DemoLoader(context.getBean(Commands.class), clock, scores(context)).load(today);
    accounts.join();
    remember(clock.today());
    follower.start();
  }

  private static DemoLoader.Scores scores(ApplicationContext context) {
    ScoringPolicy policy = context.getBean(ScoringPolicy.class);
    MonthClose months = context.getBean(MonthClose.class);
    return new DemoLoader.Scores() {
      @Override
      public void endOfDay() {
        policy.catchUp();
      }

      @Override
      public void endOf(YearMonth month) {
        months.close(month);
      }
    };
  }

  private void accounts(Accounts accounts) {
    DemoStaff staff = new DemoStaff();
    for (String login : staff.logins()) {
      NewAccount account =
          new NewAccount(
              login, password, staff.roles(login), Set.of(staff.region(login)), Optional.of(login));
      accounts.create(account, "demo");
    }
  }

  private void remember(LocalDate day) {
    try {
      Files.writeString(data.resolve(LOADED), day.toString());
    } catch (IOException e) {
      throw new Unstartable(
          "the demo's folder " + data + " cannot be written: " + e.getMessage(), e);
    }
  }
}
