package org.mcrledger.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.kit.AppSchema;
import org.mcrledger.kit.ServiceDatabase;
import org.mcrledger.kit.reading.Positions;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.LedgerPulse;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.read.RuleEvents;
import org.mcrledger.ledger.subject.KeyFile;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.query.answer.LedgerQueries;
import org.mcrledger.query.answer.LedgerState;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.history.Decoder;
import org.mcrledger.query.history.History;
import org.mcrledger.query.live.AsOfTables;
import org.mcrledger.query.live.LiveProjections;
import org.mcrledger.query.live.Projections;
import org.mcrledger.query.live.Rebuild;
import org.mcrledger.query.live.Retry;
import org.mcrledger.query.store.ViewSchema;
import org.mcrledger.rules.RuleShelf;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as this service reads it, and the read tables that it keeps. */
@Configuration(proxyBeanMethods = false)
class ReadConfiguration {
  /** Where a context has several DataSources, the one of this name is meant for questions. */
  static final String DATA_SOURCE = "queryDataSource";

  private static final String COMMAND_DATABASE = "commandDatabase";
  private static final String COMMAND_CODEC = "commandCodec";
  private static final String KEY_FILE = "mcr-data/keys/key-encryption-key";

  /** The database of the query role, its read tables up to date. */
  record QueryDatabase(DataSource dataSource) {
    JdbcClient jdbc() {
      return JdbcClient.create(dataSource);
    }
  }

  @Bean
  QueryDatabase queryDatabase(BeanFactory beans, QueryServiceProperties properties) {
    DataSource own = ServiceDatabase.own(beans, DATA_SOURCE);
    if (beans.containsBean(COMMAND_DATABASE)) {
      beans.getBean(COMMAND_DATABASE); // in one context the ledger's schema comes first
    } else {
      new FirstStart(properties.patience()).awaitLedger(own);
    }
    if (properties.migrate()) {
      DataSource owner = ServiceDatabase.ofOwner(properties.owner(), own);
      new ViewSchema(owner).migrate();
      AppSchema.migrate(owner);
    }
    return new QueryDatabase(own);
  }

  /** Opens personal data as it is read. */
  @Bean
  Decoder decoder(
      QueryDatabase database,
      QueryServiceProperties properties,
      Environment environment,
      BeanFactory beans) {
    Path own = properties.keyFile();
    Path keyFile =
        own != null ? own : Path.of(environment.getProperty("mcr.command.key-file", KEY_FILE));
    if (beans.containsBean(COMMAND_CODEC)) {
      beans.getBean(COMMAND_CODEC); // in one context it makes the key
    } else {
      new FirstStart(properties.patience()).awaitKey(keyFile);
    }
    SubjectKeys keys = new SubjectKeys(database.dataSource(), KeyFile.read(keyFile));
    keys.requireTheRightKey();
    return new Opening(new EventCodec(Persons.by(keys)), keys);
  }

  private record Opening(EventCodec codec, SubjectKeys keys) implements Decoder {
    @Override
    public Recorded<LedgerEvent> decode(StoredEvent stored) {
      return codec.recorded(stored);
    }

    @Override
    public void forget() {
      keys.forget();
    }
  }

  @Bean
  History queryHistory(QueryDatabase database, Decoder decoder) {
    return new History(database.dataSource(), decoder);
  }

  @Bean
  ReportRules reportRules(QueryDatabase database, QueryServiceProperties properties) {
    RuleEvents events = new RuleEvents(new LedgerReader(database.dataSource()));
    return new ReportRules(new RuleShelf(events::upTo, events::now), properties.lateDays());
  }

  @Bean
  Projections projections(History queryHistory) {
    return Projections.of(queryHistory);
  }

  @Bean
  Positions positions(QueryDatabase database) {
    LedgerReader reader = new LedgerReader(database.dataSource());
    return new Positions() {
      @Override
      public long head() {
        return reader.head().position();
      }

      @Override
      public long at(Instant moment) {
        return reader.positionAt(moment);
      }
    };
  }

  @Bean(destroyMethod = "close")
  LedgerPulse queryPulse(QueryDatabase database) {
    return new LedgerPulse(database.dataSource());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  @ConditionalOnProperty(name = "mcr.query.live", matchIfMissing = true)
  LiveProjections liveProjections(
      Projections projections,
      History queryHistory,
      LedgerPulse queryPulse,
      QueryDatabase database,
      QueryServiceProperties properties) {
    return new LiveProjections(
        projections,
        queryHistory,
        queryPulse,
        database.dataSource(),
        properties.processName(),
        properties.pace());
  }

  @Bean(initMethod = "clear")
  Rebuild rebuild(
      Projections projections,
      History queryHistory,
      Decoder decoder,
      QueryDatabase database,
      QueryServiceProperties properties) {
    return new Rebuild(
        projections, queryHistory, decoder, database.dataSource(), properties.workers());
  }

  @Bean
  Retry retry(Projections projections, QueryDatabase database) {
    return new Retry(projections, database.dataSource());
  }

  @Bean(initMethod = "clear", destroyMethod = "clear")
  AsOfTables asOfTables(
      Projections projections,
      History queryHistory,
      Decoder decoder,
      QueryDatabase database,
      QueryServiceProperties properties) {
    return new AsOfTables(
        projections,
        queryHistory,
        decoder,
        database.dataSource(),
        properties.processName(),
        properties.workers());
  }

  /** How many events each view is behind. */
  @Bean
  MeterBinder projectionLag(LedgerQueries ledger, Projections projections) {
    List<String> names = projections.all().stream().map(p -> p.name()).toList();
    return registry -> names.forEach(name -> register(registry, ledger, name));
  }

  private static void register(MeterRegistry registry, LedgerQueries ledger, String name) {
    Gauge.builder("mcr.projection.lag", ledger, l -> lag(l, name))
        .tag("view", name)
        .description("events of the ledger that the view has not folded yet")
        .register(registry);
  }

  private static double lag(LedgerQueries ledger, String name) {
    return ledger.state().processors().stream()
        .filter(processor -> processor.name().equals(name))
        .mapToLong(LedgerState.Processor::lag)
        .findFirst()
        .orElse(0);
  }
}
