package org.mcrledger.benchmarks.append;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.mcrledger.command.CommandServiceProperties;
import org.mcrledger.command.axon.AxonConfiguration;
import org.mcrledger.command.axon.Dispatcher;
import org.mcrledger.command.axon.History;
import org.mcrledger.command.axon.Outcome;
import org.mcrledger.command.axon.Sending;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.NamedUuid;
import org.mcrledger.core.term.TimedUuid;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.ledger.schema.LedgerSchema;
import org.mcrledger.ledger.subject.KeyFile;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The command bus as command-service wires it, on the ledger. */
final class LedgerContender implements Contender {
  /** Who may do all; rights are asked for at the edge and cost the same in front of any store. */
  private static final Sending.Permit ANYTHING =
      new Sending.Permit() {
        @Override
        public void touch(List<? extends LedgerEvent> events) {}

        @Override
        public void see(Set<CustomerId> customers) {}
      };

  private final AnnotationConfigApplicationContext context;
  private final Dispatcher dispatcher;

  LedgerContender(DataSource database) throws Exception {
    new LedgerSchema(database).migrate();
    Path keyFile = Files.createTempDirectory("mcr-benchmark").resolve("key");
    EventCodec codec =
        new EventCodec(Persons.by(new SubjectKeys(database, KeyFile.readOrCreate(keyFile))));
    context = new AnnotationConfigApplicationContext();
    context.registerBean(CommandServiceProperties.class, LedgerContender::defaults);
    context.registerBean(EventCodec.class, () -> codec);
    context.registerBean(LedgerAppender.class, () -> new LedgerAppender(database, Instant::now));
    context.registerBean(StoredEvents.class, () -> new StoredEvents(database, codec));
    context.registerBean(History.class, () -> new History(database));
    context.register(AxonConfiguration.class);
    context.refresh();
    dispatcher = context.getBean(Dispatcher.class);
  }

  private static CommandServiceProperties defaults() {
    return new Binder(new MapConfigurationPropertySource())
        .bindOrCreate("mcr.command", CommandServiceProperties.class);
  }

  @Override
  public String name() {
    return "mcr-ledger";
  }

  @Override
  public void prepare(int count) {
    for (int opportunity = 0; opportunity < count; opportunity++) {
      send(Stances.open(opportunity));
    }
  }

  @Override
  public void record(int opportunity) {
    send(Stances.stance(opportunity));
  }

  /** Names the command and its event as command-service names what comes without a key. */
  private void send(Object command) {
    UUID name = UUID.randomUUID();
    EventId event = new EventId(TimedUuid.of(Instant.now(), NamedUuid.of(name, "event", "0")));
    Provenance by =
        new Provenance(
            "benchmark",
            Optional.empty(),
            Channel.REST,
            name.toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Sending sending = new Sending(by, _ -> event, OptionalLong.empty(), ANYTHING);
    if (dispatcher.send(command, sending) instanceof Outcome.Refusal refused) {
      throw new IllegalStateException("refused: " + refused);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
