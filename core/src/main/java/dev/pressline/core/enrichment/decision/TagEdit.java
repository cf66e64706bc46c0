package dev.pressline.core.enrichment.decision;

import java.util.List;

/** What an editor's wish about tags comes to. */
public sealed interface TagEdit {
  /** What to tell the editor, in sentences. */
  String told();

  /** The decisions are written, each over an earlier one about the same tag; none when all were. */
  record Decided(List<TagDecision> decisions, String told) implements TagEdit {
    public Decided {
      decisions = List.copyOf(decisions);
    }
  }

  /** What was decided about the tags is forgotten. */
  record Forgotten(List<String> tags, String told) implements TagEdit {
    public Forgotten {
      tags = List.copyOf(tags);
    }
  }

  /** It cannot be done; the sentences name the remedy. */
  record Refused(String told) implements TagEdit {}
}
