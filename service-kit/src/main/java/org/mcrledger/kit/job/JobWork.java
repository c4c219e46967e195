package org.mcrledger.kit.job;

import tools.jackson.databind.JsonNode;

/** Does the jobs of one kind. */
public interface JobWork {
  /** The kind, such as {@code import}. */
  String kind();

  /**
   * Does the job to its end, or goes on where {@link JobRun#cursor()} says an earlier run stopped.
   *
   * @return what there is to say of it
   * @throws JobStopped from {@link JobRun#progress} when somebody cancelled or the service stops;
   *     let it pass
   * @throws Exception anything else ends the job as failed; a refusal keeps its rule
   */
  JsonNode run(JobRun run) throws Exception;
}
