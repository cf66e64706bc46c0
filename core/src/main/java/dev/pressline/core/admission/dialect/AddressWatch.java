package dev.pressline.core.admission.dialect;

import java.util.Locale;

/**
 * Follows a body character by character and knows where an address is being written: in an
 * attribute of HTML, behind the words of a Markdown link, or in a link definition.
 */
final class AddressWatch {
  /** Where a mark may stand. */
  enum Place {
    /** In text for readers. */
    PROSE,
    /** In an attribute that is no address, or loose in an element's tag. */
    ATTRIBUTE,
    /** In an address. */
    ADDRESS
  }

  private enum State {
    PROSE,
    TAG,
    ATTRIBUTE,
    DESTINATION
  }

  private final StringBuilder name = new StringBuilder();
  private State state = State.PROSE;
  private char closer;
  private char previous = '\n';
  private char lineStart = '\n';
  private boolean pending;
  private int depth;
  private int start;

  /** Takes the next character of the body, which would be written at the length. */
  void next(char c, int length) {
    switch (state) {
      case PROSE -> prose(c);
      case TAG -> tag(c, length);
      case ATTRIBUTE -> state = c == closer ? State.TAG : ended(c) ? State.PROSE : state;
      case DESTINATION -> destination(c, length);
    }
    lineStart = previous == '\n' || previous == ' ' && lineStart == ' ' ? c : lineStart;
    previous = c;
  }

  private void prose(char c) {
    if (previous == '<' && (Character.isLetter(c) || c == '/')) {
      state = State.TAG;
      name.setLength(0);
    } else if (previous == ']' && (c == '(' || c == ':' && lineStart == '[')) {
      state = State.DESTINATION;
      closer = c == '(' ? ')' : '\n';
      pending = true;
      depth = 0;
    }
  }

  private void tag(char c, int length) {
    if (c == '>' || ended(c)) {
      state = State.PROSE;
    } else if ((c == '"' || c == '\'') && previous == '=') {
      state = State.ATTRIBUTE;
      closer = c;
      start = length + 1;
    } else if (Character.isWhitespace(c)) {
      name.setLength(0);
    } else if (c != '=' && name.length() < 20) {
      name.append(c);
    }
  }

  private void destination(char c, int length) {
    if (pending) {
      pending = Character.isWhitespace(c) && !ended(c) || c == '<';
      closer = c == '<' ? '>' : closer;
      start = length + (pending ? 1 : 0);
      depth = c == '(' ? 1 : 0;
      state = c == closer || ended(c) ? State.PROSE : state;
      return;
    }
    boolean blank = Character.isWhitespace(c) && closer != '>' || c == '\n';
    boolean closes = c == closer && (c != ')' || depth == 0);
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    state = blank || closes ? State.PROSE : state;
  }

  private boolean ended(char c) {
    return c == '\n' && previous == '\n';
  }

  /** Where a mark stands that comes now and would be written at the length. */
  Place place(int length) {
    if (state == State.PROSE && previous == '<') {
      state = State.DESTINATION;
      closer = '>';
      pending = true;
    }
    if (state == State.DESTINATION && pending) {
      pending = false;
      start = length;
      depth = 0;
    }
    previous = 'x';
    return switch (state) {
      case PROSE -> Place.PROSE;
      case TAG -> Place.ATTRIBUTE;
      case ATTRIBUTE -> isAddress() ? Place.ADDRESS : Place.ATTRIBUTE;
      case DESTINATION -> Place.ADDRESS;
    };
  }

  /** Whether an address is being written. */
  boolean inAddress() {
    return state == State.DESTINATION || state == State.ATTRIBUTE && isAddress();
  }

  private boolean isAddress() {
    String attribute = name.toString().toLowerCase(Locale.ROOT);
    return attribute.endsWith("href")
        || attribute.endsWith("src")
        || attribute.equals("cite")
        || attribute.equals("poster");
  }

  /** How an address of nothing is written here; Markdown would else take the title for it. */
  String emptyAddress() {
    return state == State.DESTINATION && closer != '>' ? "<>" : "";
  }

  /** Length of what was written before the address. */
  int start() {
    return start;
  }
}
