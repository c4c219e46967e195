package org.mcrledger.kit.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.problem.ProblemAnswer;
import org.mcrledger.kit.problem.Problems;

/**
 * Requests that the server itself cannot read get a problem too, not a page of the server's own.
 * The server makes it by its name, so it is public.
 */
public final class ProblemValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      ProblemAnswer.write(Problems.ofStatus(response.getStatus()), request, response);
      response.finishResponse();
    } catch (IOException | IllegalStateException _) {
      // who asked has hung up: there is nobody left to tell
    }
  }
}
