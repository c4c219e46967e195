package org.mcrledger.query.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.Measure;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.Csv;
import org.mcrledger.query.answer.ProposalCsv;
import org.mcrledger.query.answer.ProposalLine;
import org.mcrledger.query.answer.ProposalQueries;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposed tiers as a file: chosen and ordered as the list is, without pages. */
@RestController
@Requires(Right.READ_CUSTOMERS)
public class ProposalFileResource {
  private static final PageRequest WHOLE = new PageRequest("", Csv.LINES_MAX, Optional.empty());

  private final ProposalQueries proposals;

  public ProposalFileResource(ProposalQueries proposals) {
    this.proposals = proposals;
  }

  @GetMapping(path = "/api/v1/proposals", produces = Csv.MEDIA_TYPE)
  public ResponseEntity<String> csv(
      Actor actor,
      AsOf asOf,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String scheme,
      @RequestParam(required = false) @Nullable String tier,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String move,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String sort) {
    List<ProposalLine> lines =
        proposals
            .list(
                Asking.of(actor, asOf),
                ProposalChoices.filter(state, scheme, tier, region, owner, move, customer),
                ProposalChoices.order(sort),
                WHOLE)
            .page()
            .items();
    return CsvAnswer.of(
        "proposals-" + asOf.validAt(), ProposalCsv.of(lines, new Keys()).toString());
  }

  /** A program reads keys, in whatever language its request is. */
  private record Keys() implements ProposalCsv.Speech {
    @Override
    public String head(String column) {
      return column;
    }

    @Override
    public String word(String kind, String key) {
      return key;
    }

    @Override
    public String measure(Measure measure) {
      return measure.key();
    }

    @Override
    public String account(String login) {
      return CurrentActor.mayKnow(login).orElse("");
    }
  }
}
