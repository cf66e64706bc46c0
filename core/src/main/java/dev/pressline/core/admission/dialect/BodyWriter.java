package dev.pressline.core.admission.dialect;

import dev.pressline.core.admission.dialect.AddressWatch.Place;
import dev.pressline.core.admission.dialect.mark.CodeRegions;
import dev.pressline.core.admission.source.MappedText;

/** Puts text and what was made of marks one after the other, each as its surroundings ask. */
final class BodyWriter {
  /** From so many blanks on, a line behind an empty one would be code (CommonMark 4.4). */
  private static final int CODE_INDENT = 4;

  private static final int MAX_LABEL = 60;
  private static final String WATCHED_FOR_CODE = "`~<]";

  private final String source;
  private final int bodyStart;
  private final CodeRegions code;
  private final boolean markdown;
  private final Output out;
  private final AddressWatch watch = new AddressWatch();
  private boolean dropping;
  private int at;

  BodyWriter(String source, int bodyStart, CodeRegions code, boolean markdown) {
    this.source = source;
    this.bodyStart = bodyStart;
    this.code = code;
    this.markdown = markdown;
    this.out = new Output(source.length() + 64, bodyStart);
  }

  /** Writes the source as it stands up to the offset. */
  void copyTo(int end) {
    while (at < end) {
      char c = source.charAt(at);
      int behindCode = WATCHED_FOR_CODE.indexOf(c) < 0 ? at : Math.min(end, code.endFrom(at));
      if (behindCode > at) {
        copyUnwatched(behindCode);
      } else {
        watch.next(c, out.length());
        dropping = dropping && watch.inAddress();
        if (!dropping) {
          out.write(c, bodyStart + at + 1);
        }
        at++;
      }
    }
  }

  private void copyUnwatched(int end) {
    for (; at < end; at++) {
      if (!dropping) {
        out.write(source.charAt(at), bodyStart + at + 1);
      }
    }
  }

  /**
   * Writes a passage as it stands up to the offset. HTML in it becomes one block, as its author
   * meant it: in Markdown an empty line would end it, and the next could be code.
   */
  void passageTo(int end) {
    String passage = source.substring(at, Math.max(at, end)).strip();
    boolean html = passage.startsWith("<") && passage.endsWith(">") && !passage.contains("<pre");
    if (!markdown || !html) {
      copyTo(end);
      return;
    }
    while (at < end) {
      int lineEnd = source.indexOf('\n', at);
      int next = lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
      if (source.substring(at, next).isBlank() && next > lineEnd && lineEnd >= 0 && next < end) {
        at = next;
        out.continueFrom(bodyStart + at);
      } else {
        copyTo(next);
      }
    }
  }

  /** Where what is written next stands. */
  Place place() {
    return watch.place(out.length());
  }

  /** Writes what was made of the mark where it stands. */
  void inline(String made, int start, int end) {
    if (!dropping) {
      out.write(made, bodyStart + start);
    }
    at = end;
  }

  /** Writes a block: where the mark has a line of its own, apart from what is around. */
  void block(String made, String within, int start, int end) {
    boolean alone = isLineBlankFrom(end) && out.isLineBlank();
    if (!alone || !markdown) {
      inline(alone ? made : within, start, end);
      return;
    }
    String indent = out.takeLine();
    if (indent.length() >= CODE_INDENT || indent.indexOf('\t') >= 0) {
      inline(indent + within, start, end);
      return;
    }
    if (!out.isAfterBlankLine()) {
      out.write('\n', bodyStart + start);
    }
    inline(indent + made + "\n", start, end);
  }

  /** Leaves the mark out, and its line where it has one of its own. */
  void nothing(int start, int end) {
    at = Math.max(at, end);
    if (!dropping && markdown && isLineBlankFrom(end) && out.isLineBlank()) {
      int next = source.indexOf('\n', end);
      out.takeLine();
      at = next < 0 ? source.length() : next + 1;
      out.continueFrom(bodyStart + at);
    }
  }

  /** Leaves out the whole address in which the mark stands. */
  void withoutAddress(int end) {
    if (!dropping && watch.inAddress()) {
      out.cut(watch.start());
      out.write(watch.emptyAddress(), bodyStart + end);
      dropping = true;
    }
    at = end;
  }

  /** Whether the current line is a heading. */
  boolean isHeading() {
    return out.isHeading();
  }

  /** Takes back the item that kramdown replaces with a table of contents. */
  void takeListItemBefore() {
    if (out.isLineBlank() && !out.isAfterBlankLine()) {
      String indent = out.takeLine();
      String before = out.takeLineBefore();
      String item = before.strip();
      boolean listed =
          item.length() < MAX_LABEL
              && (item.startsWith("* ") || item.startsWith("- ") || item.startsWith("1. "));
      if (!listed) {
        out.write(before + "\n", bodyStart + at);
      }
      out.write(indent, bodyStart + at);
    }
  }

  MappedText written() {
    return out.written();
  }

  private boolean isLineBlankFrom(int from) {
    int i = from;
    while (i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
      i++;
    }
    return i >= source.length() || source.charAt(i) == '\n';
  }
}
