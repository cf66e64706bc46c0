package dev.pressline.core.admission.wordpress;

import dev.pressline.core.admission.dialect.mark.Arguments;
import dev.pressline.core.admission.dialect.vocabulary.Fragments;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.wordpress.Shortcode.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a text anew with HTML in the places of its shortcodes. */
final class Shortcodes {
  private static final Set<String> CAPTIONS = Set.of("caption", "wp_caption");
  private static final Set<String> QUOTES = Set.of("quote", "blockquote");
  private static final Set<String> NOTHING = Set.of("more", "nextpage", "toc", "contact-field");
  private static final Set<String> FORMS =
      Set.of(
          "contact-form",
          "contact-form-7",
          "contact_form",
          "gravityform",
          "gravityforms",
          "wpforms",
          "ninja_form",
          "ninja_forms",
          "formidable",
          "mc4wp_form");
  private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]*>(?:\\s*+</a>)?");

  private final String text;
  private final Notes notes;
  private final Media media;
  private final List<Shortcode> marks;
  private final Map<Integer, Integer> partners = new HashMap<>();
  private final StringBuilder out;
  private int written;

  private Shortcodes(String text, Map<String, String> attachments, Notes notes) {
    this.text = text;
    this.notes = notes;
    this.media = new Media(attachments);
    this.marks = ShortcodeScanner.marks(text);
    this.out = new StringBuilder(text.length() + 64);
    pair();
  }

  /**
   * The text without shortcodes.
   *
   * @param attachments addresses of pictures by id
   */
  static String replaced(String text, Map<String, String> attachments, Notes notes) {
    return text.indexOf('[') < 0 ? text : new Shortcodes(text, attachments, notes).replaced();
  }

  private String replaced() {
    for (int i = 0; i < marks.size(); i++) {
      Shortcode mark = marks.get(i);
      if (mark.start() >= written) {
        mark(i, mark);
      }
    }
    return out.append(text, written, text.length()).toString();
  }

  private void pair() {
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      Shortcode mark = marks.get(i);
      Deque<Integer> opened = open.computeIfAbsent(mark.name(), _ -> new ArrayDeque<>());
      if (mark.kind() == Kind.OPEN) {
        opened.push(i);
      } else if (mark.kind() == Kind.END && !opened.isEmpty()) {
        int start = opened.pop();
        partners.put(start, i);
        partners.put(i, start);
      }
    }
  }

  private void mark(int index, Shortcode mark) {
    boolean paired = partners.containsKey(index);
    switch (mark.kind()) {
      case ESCAPED -> replace(mark, Fragments.text(mark.content()));
      case VERBATIM -> replace(mark, CodeBlocks.html(mark, isAlone(mark)));
      case END -> {
        if (paired) {
          end(mark);
        }
      }
      case OPEN, SINGLE -> {
        if (CAPTIONS.contains(mark.name()) && paired) {
          caption(mark, marks.get(partners.getOrDefault(index, index)));
        } else if (paired) {
          passage(mark, marks.get(partners.getOrDefault(index, index)));
        } else {
          single(mark);
        }
      }
    }
  }

  /** Of a container what readers see of it; of something to play the link to it. */
  private void passage(Shortcode mark, Shortcode end) {
    String content = text.substring(mark.end(), end.start());
    switch (media.of(mark, content)) {
      case Media.Shown.Html(String html) -> {
        copyTo(mark.start());
        out.append(html);
        written = end.end();
      }
      case Media.Shown.Nothing _ when FORMS.contains(mark.name()) -> {
        formLeftOut(mark);
        copyTo(mark.start());
        written = end.end();
      }
      case Media.Shown.Nothing _ -> {
        boolean quote = QUOTES.contains(mark.name());
        if (!quote && !NOTHING.contains(mark.name())) {
          notes.warn(
              mark.start(),
              "SHORTCODE_UNKNOWN",
              "The shortcode \"%s\" is not known; its text stays.".formatted(mark.name()));
        }
        replace(mark, quote ? "<blockquote>" : "");
      }
    }
  }

  private void end(Shortcode mark) {
    boolean quote = QUOTES.contains(mark.name());
    boolean caption = CAPTIONS.contains(mark.name());
    replace(mark, quote ? "</blockquote>" : caption ? "</figcaption></figure>" : "");
  }

  /** The picture and behind it its caption, which may be an argument as well. */
  private void caption(Shortcode mark, Shortcode end) {
    String content = text.substring(mark.end(), end.start());
    Matcher picture = PICTURE.matcher(content);
    int behind = picture.find() ? mark.end() + picture.end() : mark.end();
    String rest = text.substring(behind, end.start()).strip();
    String said = Arguments.of(mark.arguments()).find("caption").map(Fragments::text).orElse("");
    copyTo(mark.start());
    out.append("<figure>").append(text, mark.end(), behind);
    if (behind == mark.end() || rest.isEmpty()) {
      out.append(rest);
      out.append(said.isEmpty() ? "" : "<figcaption>" + said + "</figcaption>");
      out.append("</figure>");
      written = end.end();
    } else {
      out.append("<figcaption>").append(said);
      written = text.indexOf(rest, behind);
    }
  }

  private void single(Shortcode mark) {
    switch (media.of(mark, "")) {
      case Media.Shown.Html(String html) -> {
        media
            .missing(mark)
            .forEach(sentence -> notes.warn(mark.start(), "PICTURE_MISSING", sentence));
        replace(mark, html);
      }
      case Media.Shown.Nothing _ when FORMS.contains(mark.name()) -> {
        formLeftOut(mark);
        replace(mark, "");
      }
      case Media.Shown.Nothing _ when NOTHING.contains(mark.name()) -> replace(mark, "");
      case Media.Shown.Nothing _ -> unknown(mark);
    }
  }

  /** Words in brackets are no shortcode; with arguments they are, and stay, set as code. */
  private void unknown(Shortcode mark) {
    if (ShortcodeScanner.hasArguments(mark)) {
      notes.warn(
          mark.start(),
          "SHORTCODE_UNKNOWN",
          "The shortcode \"%s\" is not known; it stays as text.".formatted(mark.name()));
      String shown = text.substring(mark.start(), mark.end()).replace('\n', ' ');
      replace(mark, "<code>" + Fragments.text(shown) + "</code>");
    }
  }

  private void formLeftOut(Shortcode mark) {
    notes.warn(
        mark.start(),
        "FORM_LEFT_OUT",
        "The form of \"%s\" was left out: a site of files takes no entries."
            .formatted(mark.name()));
  }

  private boolean isAlone(Shortcode mark) {
    int before = mark.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    int behind = mark.end();
    while (behind < text.length() && text.charAt(behind) == ' ') {
      behind++;
    }
    return (before < 0 || text.charAt(before) == '\n')
        && (behind == text.length() || text.charAt(behind) == '\n');
  }

  private void replace(Shortcode mark, String html) {
    copyTo(mark.start());
    out.append(html);
    written = mark.end();
  }

  private void copyTo(int offset) {
    out.append(text, written, offset);
  }
}
