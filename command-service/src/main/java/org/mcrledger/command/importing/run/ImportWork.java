package org.mcrledger.command.importing.run;

import java.util.Optional;
import java.util.UUID;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mappings;
import org.mcrledger.command.importing.row.CsvFile;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.job.JobRun;
import org.mcrledger.kit.job.JobWork;
import org.mcrledger.ledger.append.DuplicateEvent;
import org.mcrledger.ledger.append.VersionConflict;
import tools.jackson.databind.JsonNode;

/** Does an import to its end; a run that broke off is gone on with from its last batch. */
public final class ImportWork implements JobWork {
  public static final String KIND = "import";

  /** Field of a job's input: the ledger's last position before the import. */
  public static final String START = "start";

  /** Races lost one after the other, without a batch between them that was written. */
  private static final int RACES_MAX = 10;

  private final Tools tools;

  public ImportWork(Tools tools) {
    this.tools = tools;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JsonNode run(JobRun run) {
    JsonNode input = run.input();
    Mapping mapping =
        Mappings.load(
            input.path("mappingName").asString("mapping"), input.required("mapping").stringValue());
    UUID upload = UUID.fromString(input.required("upload").stringValue());
    long rows = count(upload, mapping);
    run.total(rows);
    boolean dryRun = input.path("dryRun").booleanValue(false);
    Progress progress = Progress.of(run.cursor(), input.path(START).longValue(0));
    boolean again = false;
    for (int races = 0; ; races++) {
      ImportRun pass =
          new ImportRun(tools, source(run, input, mapping), dryRun, run, rows, progress, again);
      try (CsvFile file = new CsvFile(tools.uploads().open(upload), mapping)) {
        return pass.through(file);
      } catch (VersionConflict | DuplicateEvent lost) {
        if (races >= RACES_MAX) {
          throw lost;
        }
        again = true;
        races = pass.reached().equals(progress) ? races : 0;
        progress = pass.reached();
      }
    }
  }

  private long count(UUID upload, Mapping mapping) {
    try (CsvFile file = new CsvFile(tools.uploads().open(upload), mapping)) {
      return file.count();
    }
  }

  private static Source source(JobRun run, JsonNode input, Mapping mapping) {
    return new Source(
        mapping,
        run.id().toString(),
        run.owner(),
        input.has("staff")
            ? Optional.of(new StaffId(input.get("staff").stringValue()))
            : Optional.empty());
  }
}
