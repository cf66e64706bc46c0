package dev.pressline.core.admission.dialect;

import dev.pressline.core.admission.body.SafeUrl;
import dev.pressline.core.admission.dialect.AddressWatch.Place;
import dev.pressline.core.admission.dialect.mark.CodeRegions;
import dev.pressline.core.admission.dialect.mark.Found;
import dev.pressline.core.admission.dialect.mark.Mark;
import dev.pressline.core.admission.dialect.mark.Mark.Style;
import dev.pressline.core.admission.dialect.mark.MarkScanner;
import dev.pressline.core.admission.dialect.vocabulary.BlogFacts;
import dev.pressline.core.admission.dialect.vocabulary.Fragments;
import dev.pressline.core.admission.dialect.vocabulary.Meaning;
import dev.pressline.core.admission.dialect.vocabulary.Vocabulary;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.post.LinkHint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes one body anew, from its start to its end: text as it stands, marks as what they mean. */
final class Rewriting {
  /** Values of variables may together be this long; a few marks could else stand for gigabytes. */
  private static final int MAX_VALUES = 1_000_000;

  private static final int MAX_ADDRESS = 500;
  private static final int MAX_HINTS = 200;

  private final String source;
  private final int bodyStart;
  private final Notes notes;
  private final BodyWriter out;
  private final CodeRegions code;
  private final boolean markdown;
  private final List<LinkHint> hints = new ArrayList<>();
  private final Map<Integer, String> ends = new HashMap<>();
  private int values;

  private Rewriting(String source, int bodyStart, boolean markdown, Notes notes) {
    this.source = source;
    this.bodyStart = bodyStart;
    this.markdown = markdown;
    this.notes = notes;
    this.code = markdown ? CodeRegions.ofMarkdown(source) : CodeRegions.NONE;
    this.out = new BodyWriter(source, bodyStart, code, markdown);
  }

  static Rewriting ofMarkdown(String source, int bodyStart, Notes notes) {
    return new Rewriting(source, bodyStart, true, notes);
  }

  static Rewriting ofHtml(String source, int bodyStart, Notes notes) {
    return new Rewriting(source, bodyStart, false, notes);
  }

  Rewritten of(BlogFacts facts) {
    List<Found> marks = MarkScanner.marks(source, code);
    if (marks.size() == MarkScanner.MAX_MARKS) {
      notes.warn(
          bodyStart + marks.getLast().end(),
          "TOO_MANY_MARKS",
          "Of the marks only the first " + MarkScanner.MAX_MARKS + " are read.");
    }
    Pairs pairs = Pairs.of(marks);
    Vocabulary vocabulary = new Vocabulary(facts);
    for (int i = 0; i < marks.size(); i++) {
      Found found = marks.get(i);
      Mark mark = found.mark();
      out.copyTo(mark.start());
      if (found.verbatimEnd().isPresent()) {
        verbatim(mark, found.verbatimEnd().get(), vocabulary);
      } else if (mark.isEnd() && pairs.isPaired(i)) {
        container(mark, ends.getOrDefault(pairs.partner(i), ""));
      } else if (mark.style() == Style.ATTRIBUTES) {
        attributes(mark);
      } else {
        write(mark, i, vocabulary.of(mark, pairs.isPaired(i)));
      }
    }
    out.copyTo(source.length());
    return new Rewritten(out.written(), hints);
  }

  private void write(Mark mark, int index, Meaning meaning) {
    switch (meaning) {
      case Meaning.Told(String code, String message, Meaning told) -> {
        notes.warn(bodyStart + mark.start(), code, message);
        write(mark, index, told);
      }
      case Meaning.Inline(String html) -> inline(mark, html);
      case Meaning.Block(String html, String inline) -> block(mark, html, inline);
      case Meaning.Container(String open, String close) -> {
        ends.put(index, out.place() == Place.PROSE ? close : "");
        container(mark, open);
      }
      case Meaning.Value(String text) -> value(mark, text);
      case Meaning.OtherPost post -> otherPost(mark, post);
      case Meaning.Passage _ -> passage(mark);
      case Meaning.Nothing _ -> out.nothing(mark.start(), mark.end());
      case Meaning.Unknown _ -> unknown(mark);
      case Meaning.Untouched _ -> out.copyTo(mark.end());
    }
  }

  private void verbatim(Mark mark, Mark end, Vocabulary vocabulary) {
    Meaning meaning = vocabulary.ofVerbatim(mark, source.substring(mark.end(), end.start()));
    Mark whole =
        new Mark(mark.style(), mark.name(), mark.arguments(), mark.kind(), mark.start(), end.end());
    if (meaning instanceof Meaning.Passage) {
      out.nothing(mark.start(), mark.end());
      out.passageTo(end.start());
      out.nothing(end.start(), end.end());
    } else {
      write(whole, -1, meaning);
    }
  }

  /** The text in quotes of a function that passes it on. */
  private void passage(Mark mark) {
    char quote = mark.arguments().charAt(0);
    int first = source.indexOf(quote, mark.start());
    int last = source.lastIndexOf(quote, mark.end() - 1);
    out.nothing(mark.start(), first + 1);
    out.passageTo(last);
    out.nothing(last, mark.end());
  }

  private void inline(Mark mark, String html) {
    if (out.place() == Place.PROSE) {
      out.inline(html, mark.start(), mark.end());
    } else {
      unspeakable(mark);
    }
  }

  private void block(Mark mark, String html, String inline) {
    if (out.place() == Place.PROSE) {
      out.block(html, inline, mark.start(), mark.end());
    } else {
      unspeakable(mark);
    }
  }

  private void container(Mark mark, String html) {
    if (html.isEmpty() || out.place() != Place.PROSE) {
      out.nothing(mark.start(), mark.end());
    } else {
      out.block(html, html, mark.start(), mark.end());
    }
  }

  private void value(Mark mark, String text) {
    values += text.length();
    if (values > MAX_VALUES) {
      unknown(mark);
      return;
    }
    String written =
        switch (out.place()) {
          case PROSE, ATTRIBUTE -> Fragments.text(text);
          case ADDRESS -> Fragments.address(text);
        };
    out.inline(written, mark.start(), mark.end());
  }

  private void otherPost(Mark mark, Meaning.OtherPost post) {
    LinkHint hint = new LinkHint(post.kind(), post.title(), Optional.empty(), 0);
    if (hints.size() < MAX_HINTS && !hints.contains(hint)) {
      hints.add(hint);
    }
    if (out.place() == Place.PROSE) {
      out.inline(Fragments.text(post.words()), mark.start(), mark.end());
    } else {
      out.withoutAddress(mark.end());
    }
  }

  /** In text the mark itself, set as code; in an address nothing can stand for it. */
  private void unknown(Mark mark) {
    if (out.place() == Place.PROSE) {
      String written = source.substring(mark.start(), mark.end());
      String shown = "<code>" + Fragments.text(written.replace('\n', ' ')) + "</code>";
      out.inline(shown, mark.start(), mark.end());
    } else {
      unspeakable(mark);
    }
  }

  /** A picture's name says more than nothing; any other address would lead astray. */
  private void unspeakable(Mark mark) {
    boolean picture = SafeUrl.looksLikeImage(restOfAddress(mark.end()));
    if (out.place() == Place.ADDRESS && !picture) {
      out.withoutAddress(mark.end());
    } else {
      out.inline("", mark.start(), mark.end());
    }
  }

  private String restOfAddress(int from) {
    int end = from;
    int limit = Math.min(source.length(), from + MAX_ADDRESS);
    while (end < limit && " \n\t)\"'<>{".indexOf(source.charAt(end)) < 0) {
      end++;
    }
    return source.substring(from, end);
  }

  /** Attributes go, but for an id, to which links may lead; it stays for the Markdown reader. */
  private void attributes(Mark mark) {
    boolean named = mark.arguments().indexOf('#') >= 0 && out.isHeading();
    if (!markdown || named || out.place() != Place.PROSE) {
      out.copyTo(mark.end());
      return;
    }
    boolean contents = mark.name().equals("toc");
    if (contents) {
      out.takeListItemBefore();
    }
    out.nothing(mark.start(), mark.end());
  }
}
