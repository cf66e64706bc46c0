package dev.pressline.core.admission.dialect.mark;

/**
 * One mark in a body, such as <code>{% youtube x %}</code>.
 *
 * @param name what it is called; of a variable the whole expression, of an escaped mark what it
 *     shows
 * @param arguments what stands behind the name, as written
 * @param kind whether it opens, closes or stands for itself
 * @param start offset of its first character in the body
 * @param end offset behind its last character
 */
public record Mark(Style style, String name, String arguments, Kind kind, int start, int end) {
  /** By whose grammar a mark is written. */
  public enum Style {
    /** <code>{% name … %}</code>: Hexo's tag plug-ins, Liquid's tags. */
    TAG,
    /** <code>{{ expression }}</code>: Liquid's variables. */
    VARIABLE,
    /** <code>{{< name … >}}</code> or <code>{{% name … %}}</code>: Hugo. */
    SHORTCODE,
    /** <code>{{ name(key=value) }}</code> or <code>{% name(key=value) %}</code>: Zola. */
    CALL,
    /** <code>{{name "…"}}</code>: functions of Go's website. */
    FUNCTION,
    /** <code>{{&lt;/* … *&#47;&gt;}}</code>: a mark that is to be shown. */
    ESCAPED,
    /** <code>{: .class}</code>: kramdown's attributes and options. */
    ATTRIBUTES
  }

  /** What a mark does to what follows. */
  public enum Kind {
    /** May have an end. */
    OPEN,
    /** Is the end of an earlier mark. */
    END,
    /** Never has an end. */
    SINGLE
  }

  /** Whether it ends an earlier mark. */
  public boolean isEnd() {
    return kind == Kind.END;
  }
}
