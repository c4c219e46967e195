package org.mcrledger.core.scoring;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Stance;

/** Something that would raise a score if it happened on the day asked for, and to what. */
public sealed interface NextStep {
  /** What the score would then be. */
  Score.Known to();

  /**
   * Meeting the person.
   *
   * @param kind empty where any kind of touch will do
   * @param times how often, within the window
   * @param gains which criteria would give how much more
   */
  record Meet(Optional<EngagementKind> kind, int times, Score.Known to, List<Gain> gains)
      implements NextStep {
    public Meet {
      gains = List.copyOf(gains);
    }
  }

  /** Serving a need of the person. */
  record Serve(Need need, Score.Known to, List<Gain> gains) implements NextStep {
    public Serve {
      gains = List.copyOf(gains);
    }
  }

  /** An invitation that the person accepts, coming or not. */
  record Invite(EngagementKind kind, Score.Known to, List<Gain> gains) implements NextStep {
    public Invite {
      gains = List.copyOf(gains);
    }
  }

  /**
   * The person's stance on a project.
   *
   * @param stance the lowest that would do, no competitor being favoured any more
   */
  record Convince(OpportunityId opportunity, Stance stance, Score.Known to) implements NextStep {}

  /**
   * Asking where the person stands on a project, where support is unknown: any stance makes it
   * known.
   *
   * @param to with the lowest stance
   * @param upTo with the highest, no competitor being favoured
   */
  record Ask(OpportunityId opportunity, Score.Known to, Score.Known upTo) implements NextStep {}

  /**
   * What one criterion would give more.
   *
   * @param points never 0; below 0 where a criterion takes something away
   */
  record Gain(String criterion, int points) {}
}
