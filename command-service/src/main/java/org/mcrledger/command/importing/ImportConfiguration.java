package org.mcrledger.command.importing;

import org.mcrledger.command.LedgerConfiguration.CommandDatabase;
import org.mcrledger.command.importing.run.ImportLines;
import org.mcrledger.command.importing.run.ImportWork;
import org.mcrledger.command.importing.run.Reversal;
import org.mcrledger.command.importing.run.Tools;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.command.FileImports;
import org.mcrledger.kit.job.Jobs;
import org.mcrledger.kit.job.Uploads;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.subject.NaturalKeys;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The import, wired. */
@Configuration(proxyBeanMethods = false)
public class ImportConfiguration {
  @Bean
  ImportLines importLines(CommandDatabase database) {
    return new ImportLines(database.dataSource());
  }

  @Bean
  Tools importTools(
      Uploads uploads,
      CommandDatabase database,
      LedgerAppender ledgerAppender,
      EventCodec commandCodec,
      NaturalKeys commandNaturalKeys,
      SubjectKeys commandSubjectKeys,
      ImportLines lines,
      BusinessClock clock) {
    return new Tools(
        uploads,
        new LedgerReader(database.dataSource()),
        ledgerAppender,
        commandCodec,
        commandNaturalKeys,
        commandSubjectKeys,
        lines,
        clock);
  }

  @Bean
  ImportWork importWork(Tools tools) {
    return new ImportWork(tools);
  }

  @Bean
  Reversal importReversal(Tools tools) {
    return new Reversal(tools);
  }

  @Bean
  Imports imports(Jobs jobs, Uploads uploads, Tools tools) {
    return new Imports(jobs, uploads, tools.reader());
  }

  @Bean
  ImportApi importApi(Imports imports, ImportLines lines, WallClock clock) {
    return new ImportApi(imports, lines, clock);
  }

  /** For pages that run in this JVM; of a process of its own nobody asks for it. */
  @Bean
  FileImports localImports(ImportApi api) {
    return new LocalImports(api);
  }
}
