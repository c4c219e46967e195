package org.mcrledger.command;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.mcrledger.command.axon.History;
import org.mcrledger.kit.AppSchema;
import org.mcrledger.kit.ServiceDatabase;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.read.RuleEvents;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.ledger.schema.LedgerSchema;
import org.mcrledger.ledger.subject.KeyEncryptionKey;
import org.mcrledger.ledger.subject.KeyFile;
import org.mcrledger.ledger.subject.NaturalKeys;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.rules.RuleShelf;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as this service writes it. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {
  /** Where a context has several DataSources, the one of this name is meant for commands. */
  static final String DATA_SOURCE = "commandDataSource";

  /** The database of the command role, its schemas up to date. */
  public record CommandDatabase(DataSource dataSource) {}

  @Bean
  CommandDatabase commandDatabase(BeanFactory beans, CommandServiceProperties properties) {
    DataSource own = ServiceDatabase.own(beans, DATA_SOURCE);
    if (properties.migrate()) {
      DataSource owner = ServiceDatabase.ofOwner(properties.owner(), own);
      new LedgerSchema(owner).migrate();
      AppSchema.migrate(owner);
    }
    return new CommandDatabase(own);
  }

  /** Under which the keys of persons are stored. */
  @Bean
  KeyEncryptionKey commandKey(CommandDatabase database, CommandServiceProperties properties) {
    return key(database, properties.keyFile());
  }

  /** Made anew only where it can have sealed nothing yet: another one would open no name. */
  private static KeyEncryptionKey key(CommandDatabase database, Path file) {
    boolean hasSealed =
        JdbcClient.create(database.dataSource())
            .sql("select exists (select from subject.key where wrapped_key is not null)")
            .query(Boolean.class)
            .single();
    return hasSealed ? KeyFile.read(file) : KeyFile.readOrCreate(file);
  }

  @Bean
  SubjectKeys commandSubjectKeys(CommandDatabase database, KeyEncryptionKey commandKey) {
    SubjectKeys keys = new SubjectKeys(database.dataSource(), commandKey);
    // Under another key new names would be sealed that the old key cannot open.
    keys.requireTheRightKey();
    return keys;
  }

  /** Finds persons again by their names, as imports must. */
  @Bean
  NaturalKeys commandNaturalKeys(CommandDatabase database, KeyEncryptionKey commandKey) {
    return new NaturalKeys(database.dataSource(), commandKey);
  }

  /** Seals personal data as it is written. */
  @Bean
  EventCodec commandCodec(SubjectKeys commandSubjectKeys) {
    return new EventCodec(Persons.by(commandSubjectKeys));
  }

  @Bean(destroyMethod = "close")
  LedgerAppender ledgerAppender(CommandDatabase database, BusinessClock clock) {
    return new LedgerAppender(database.dataSource(), clock::now);
  }

  @Bean
  StoredEvents commandEvents(CommandDatabase database, EventCodec commandCodec) {
    return new StoredEvents(database.dataSource(), commandCodec);
  }

  /** What was published, read from the ledger itself. */
  @Bean
  RuleShelf commandRules(CommandDatabase database) {
    RuleEvents events = new RuleEvents(new LedgerReader(database.dataSource()));
    return new RuleShelf(events::upTo, events::now);
  }

  @Bean
  History history(CommandDatabase database) {
    return new History(database.dataSource());
  }
}
