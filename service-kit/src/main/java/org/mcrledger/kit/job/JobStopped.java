package org.mcrledger.kit.job;

/** Tells the work of a job to end now; what it has checkpointed is kept. */
public final class JobStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobStopped() {
    super("the job was stopped", null, false, false);
  }
}
