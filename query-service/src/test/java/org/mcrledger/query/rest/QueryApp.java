package org.mcrledger.query.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Role;
import org.mcrledger.query.QueryService;
import org.mcrledger.query.QueryServiceConfiguration;
import org.mcrledger.query.lab.ReplayRoom;
import org.mcrledger.query.testing.ReadSide;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The read side's API over a test's own ledger, as a rule without pages. */
final class QueryApp implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final MockMvc mvc;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(QueryServiceConfiguration.class)
  static class Application {}

  /**
   * @param folder where the key of persons' names is made
   */
  QueryApp(ReadSide side, Path folder) {
    this(side, folder, new SpringApplication(Application.class));
  }

  /** With its pages, whose forms reach nobody, on a server that has so much memory for replays. */
  static QueryApp withPages(ReadSide side, Path folder, ReplayRoom room) {
    SpringApplication application = new SpringApplication(QueryService.class);
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "small", ReplayRoom.class, () -> room, bean -> bean.setPrimary(true)));
    return new QueryApp(
        side,
        folder,
        application,
        "--mcr.command-url=http://localhost:9",
        "--mcr.assertion-secret=" + "s".repeat(64));
  }

  private QueryApp(ReadSide side, Path folder, SpringApplication application, String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--spring.datasource.url=" + side.database().jdbcUrl("postgres"),
            "--spring.datasource.username=postgres",
            "--mcr.query.key-file=" + keyFile(folder),
            "--mcr.clock-at=2026-01-20T10:00:00Z"));
    this.context = application.run(arguments.toArray(String[]::new));
    this.mvc =
        MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
  }

  /** One that nobody but its owner reads: another is refused. */
  private static Path keyFile(Path folder) {
    try {
      Path file =
          Files.createFile(
              folder.resolve("key"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(file, HexFormat.of().formatHex(new byte[32]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MockMvc mvc() {
    return mvc;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  static RequestPostProcessor as(Actor actor) {
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(actor, "", Set.of()));
  }

  static Actor actor(Role role, Optional<String> staff, String... regions) {
    return new Actor("someone", staff, Set.of(role), Set.of(regions));
  }

  @Override
  public void close() {
    context.close();
  }
}
