package dev.pressline.store.site.text;

import java.util.stream.Stream;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The children of one block of code, in the order of its text. */
final class CodeSpans {
  private static final String PHP_START = "<?php";

  private final Element code;
  private final StringBuilder run = new StringBuilder();
  private String kind = "";

  CodeSpans(Element code) {
    this.code = code;
  }

  /** Adds the text, in colours. */
  void write(String text, TokenMaker maker) {
    int state = stateBefore(text, maker);
    char[] all = text.toCharArray();
    int start = 0;
    while (start <= all.length) {
      int lineEnd = text.indexOf('\n', start);
      int end = lineEnd < 0 ? all.length : lineEnd;
      state = line(maker, text, new Segment(all, start, end - start), state);
      if (end < all.length) {
        add("\n", "");
      }
      start = end + 1;
    }
    flush();
  }

  /** Most posts leave out the mark without which PHP is not PHP. */
  private static int stateBefore(String text, TokenMaker maker) {
    if (!(maker instanceof PHPTokenMaker) || text.contains("<?")) {
      return TokenTypes.NULL;
    }
    Segment mark = new Segment(PHP_START.toCharArray(), 0, PHP_START.length());
    return last(maker.getTokenList(mark, TokenTypes.NULL, 0)).getType();
  }

  private static Token last(Token first) {
    return Stream.iterate(first, token -> token != null, Token::getNextToken)
        .reduce(first, (_, next) -> next);
  }

  /** The state at the end of the line. */
  private int line(TokenMaker maker, String text, Segment line, int state) {
    int at = line.offset;
    int lineEnd = line.offset + line.count;
    Token last = maker.getTokenList(line, state, line.offset);
    for (Token token = last; token != null; token = token.getNextToken()) {
      last = token;
      if (token.isPaintable()) {
        int end = Math.min(lineEnd, at + token.length());
        add(text.substring(at, end), kindOf(token.getType()));
        at = end;
      }
    }
    add(text.substring(at, lineEnd), "");
    return last.getType();
  }

  private void add(String words, String newKind) {
    if (!newKind.equals(kind) && !words.isEmpty()) {
      flush();
      kind = newKind;
    }
    run.append(words);
  }

  private void flush() {
    if (run.isEmpty()) {
      return;
    }
    TextNode words = new TextNode(run.toString());
    if (kind.isEmpty()) {
      code.appendChild(words);
    } else {
      code.appendElement("span").addClass(kind).appendChild(words);
    }
    run.setLength(0);
  }

  /** The class of what is of that type; empty for what looks like all the rest. */
  private static String kindOf(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          "c";
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> "k";
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE ->
          "s";
      case TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
          TokenTypes.MARKUP_ENTITY_REFERENCE ->
          "n";
      case TokenTypes.DATA_TYPE, TokenTypes.FUNCTION, TokenTypes.MARKUP_TAG_NAME -> "t";
      case TokenTypes.VARIABLE, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "v";
      case TokenTypes.ANNOTATION,
          TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER ->
          "m";
      default -> "";
    };
  }
}
