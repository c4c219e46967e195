package org.mcrledger.query.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.query.history.History;
import org.mcrledger.rules.Canonical;
import org.mcrledger.rules.InvalidFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Saved replays: found again, with their documents, and run anew from what was saved of them. */
public final class SavedReplays {
  private final History history;
  private final ReplayDesk desk;
  private final SavedDocuments documents;
  private final ReplayDocuments writing;
  private final NamesInText texts;

  public SavedReplays(
      History history,
      ReplayDesk desk,
      SavedDocuments documents,
      ReplayDocuments writing,
      NamesInText texts) {
    this.history = history;
    this.desk = desk;
    this.documents = documents;
    this.writing = writing;
    this.texts = texts;
  }

  /** Up to a position, the latest first. */
  public Page<SavedReplay> list(PageRequest page, long upTo) {
    long before = page.after().map(keys -> Long.parseLong(keys.getFirst())).orElse(Long.MAX_VALUE);
    List<Recorded<LedgerEvent>> found = history.replays(Math.min(before, upTo + 1), page.rows());
    return texts.shown(
        Page.cut(withVoids(found, upTo), page, last -> List.of("" + last.recorded().position())));
  }

  /** Refused with 404 where nothing is saved under the id. */
  public SavedReplay find(String id, long upTo) {
    return Optional.of(id)
        .filter(text -> !text.isBlank())
        .flatMap(text -> saved(history.ofStream(new StreamName("replay", text), upTo)))
        .map(texts::shown)
        .orElseThrow(() -> Problem.of("unknown-saved-replay", 404).with("value", id).asException());
  }

  /** Those of the events by which a replay was saved. */
  public List<SavedReplay> among(Set<EventId> events, long upTo) {
    List<Recorded<LedgerEvent>> found =
        history.events(events).stream()
            .filter(each -> each.event() instanceof ReplaySaved && each.position() <= upTo)
            .toList();
    return texts.shown(withVoids(found, upTo));
  }

  private List<SavedReplay> withVoids(List<Recorded<LedgerEvent>> found, long upTo) {
    Set<StreamName> streams =
        found.stream().map(each -> each.event().stream()).collect(Collectors.toSet());
    Set<EventId> voided = Effects.voided(history.ofStreams(streams, upTo));
    List<SavedReplay> saved = new ArrayList<>();
    for (Recorded<LedgerEvent> each : found) {
      if (each.event() instanceof ReplaySaved event) {
        saved.add(new SavedReplay(each.with(event), voided.contains(each.id())));
      }
    }
    return saved;
  }

  private static Optional<SavedReplay> saved(List<Recorded<LedgerEvent>> stream) {
    Set<EventId> voided = Effects.voided(stream);
    return stream.stream()
        .filter(each -> each.event() instanceof ReplaySaved)
        .findFirst()
        .map(
            each ->
                new SavedReplay(each.with((ReplaySaved) each.event()), voided.contains(each.id())));
  }

  /** The document that was saved; refused where it is gone, or is not the one. */
  public byte[] document(SavedReplay saved) {
    byte[] kept =
        documents.find(saved.id()).orElseThrow(() -> refused("replay-document-gone", 404, saved));
    if (!Canonical.hash(kept).equals(saved.event().document())) {
      throw refused("replay-document-forged", 409, saved);
    }
    return kept;
  }

  private static RuntimeException refused(String rule, int status, SavedReplay saved) {
    return Problem.of(rule, status).with("value", saved.id().value()).asException();
  }

  /** Runs it anew; refused where too many replays wait already. */
  public ReplayRun repeat(SavedReplay saved, String account) {
    try {
      return desk.repeat(account, ReplayBases.order(saved.event().basis()), saved.id());
    } catch (InvalidFile e) {
      throw Problem.of("replay-rules-unfit", 422)
          .with("errors", e.problems().size())
          .with("first", e.problems().getFirst().told(Locale.ENGLISH))
          .asException();
    }
  }

  /** What came of running one anew; empty where it is not done, or none was. */
  public Optional<Repetition> repetition(ReplayRun run) {
    return run.repeats()
        .flatMap(
            replay ->
                run.result()
                    .map(writing::of)
                    .map(found -> compared(find(replay.value(), Long.MAX_VALUE), found)));
  }

  /** The same bytes take the place of what was lost or forged. */
  private Repetition compared(SavedReplay saved, byte[] found) {
    String hash = Canonical.hash(found);
    Optional<byte[]> kept =
        documents
            .find(saved.id())
            .filter(each -> Canonical.hash(each).equals(saved.event().document()));
    if (!hash.equals(saved.event().document())) {
      return new Repetition(saved.id(), hash, differences(saved, kept, found, hash));
    }
    if (kept.isEmpty()) {
      documents.keep(saved.id(), found);
    }
    return new Repetition(saved.id(), hash, List.of());
  }

  /** Without the document of then only its hash is left to compare with. */
  private static List<Repetition.Difference> differences(
      SavedReplay saved, Optional<byte[]> kept, byte[] found, String hash) {
    return kept.map(then -> Repetition.between(then, found))
        .orElseGet(
            () ->
                List.of(
                    new Repetition.Difference(
                        "document", text(saved.event().document()), text(hash))));
  }

  private static Optional<JsonNode> text(String text) {
    return Optional.of(JsonNodeFactory.instance.stringNode(text));
  }
}
