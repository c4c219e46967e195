package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Map;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ResultForm;

/** A result as it is saved: what the API shows of it, with everybody who moves. */
public final class ReplayDocument implements ResultForm {
  @Override
  public int number() {
    return 1;
  }

  @Override
  public Map<String, Object> document(ReplayResult result) {
    Map<String, Object> document = object("form", number());
    document.putAll(ReplayShape.asked(result.order()));
    document.putAll(ReplayShape.result(result, Integer.MAX_VALUE));
    return document;
  }
}
