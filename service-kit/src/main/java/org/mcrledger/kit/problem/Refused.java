package org.mcrledger.kit.problem;

/** Carries a {@link Problem} to the edge, where it is answered. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.rule(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
