package dev.pressline.store.site.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads TeX as KaTeX does. One thread does it for all, since a script runs in one only, and with a
 * stack on which the deepest nesting that a formula has room for does not end it.
 */
final class TexReader {
  /** Longer ones are not read. */
  private static final int LONGEST = 2_000;

  private static final int STACK_BYTES = 512 * 1024 * 1024;

  /** Formulas come again whenever their page does. */
  private static final int REMEMBERED = 2_000;

  private static final int LARGEST_REMEMBERED = 20_000;

  /** MathML Core's elements, and those around the source, which no browser shows. */
  private static final Set<String> ELEMENTS =
      Set.of(
          ("math semantics annotation mrow mi mn mo mtext ms mspace mfrac msqrt mroot mstyle merror"
                  + " mpadded mphantom msub msup msubsup munder mover munderover mtable mtr mtd"
                  + " menclose mlabeledtr mglyph")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("xmlns display encoding mathvariant stretchy fence separator form lspace rspace accent"
                  + " accentunder largeop movablelimits minsize maxsize linethickness width height"
                  + " depth voffset displaystyle scriptlevel columnalign rowspacing columnspacing"
                  + " columnlines rowlines mathcolor mathbackground mathsize notation side"
                  + " linebreak symmetric")
              .split(" "));

  private static final ExecutorService READER =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(null, task, "formulas", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });

  private static final Map<Formula, String> KNOWN =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Formula, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  private TexReader() {}

  private record Formula(String tex, boolean block) {}

  /**
   * The formula as MathML; empty when the TeX cannot be read.
   *
   * @param block whether it stands on a line of its own
   */
  static Optional<Element> read(String tex, boolean block) {
    if (tex.isEmpty() || tex.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String html = READER.submit(() -> known(new Formula(tex, block))).get();
      return Optional.ofNullable(Jsoup.parseBodyFragment(html).selectFirst("math"))
          .filter(TexReader::isHarmless)
          .map(TexReader::sound);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a formula was read.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The reader of formulas failed.", e.getCause());
    }
  }

  /** Only in the one thread. */
  private static String known(Formula formula) {
    String before = KNOWN.get(formula);
    if (before != null) {
      return before;
    }
    String html = Katex.INSTANCE.mathMl(formula.tex(), formula.block());
    if (html.length() <= LARGEST_REMEMBERED) {
      KNOWN.put(formula, html);
    }
    return html;
  }

  /** KaTeX groups what is to be an operator in one, where browsers expect nothing but text. */
  private static Element sound(Element math) {
    for (Element operator : math.select("mo:has(> *)")) {
      operator.tagName("mrow");
      operator.clearAttributes();
    }
    for (Element element : math.select("[columnspacing=]")) {
      element.removeAttr("columnspacing");
    }
    return math;
  }

  /** What a reader of TeX gives is not trusted more than what it was given. */
  private static boolean isHarmless(Element math) {
    return math.getAllElements().stream()
        .allMatch(
            element ->
                ELEMENTS.contains(element.normalName())
                    && element.attributes().asList().stream()
                        .allMatch(attribute -> ATTRIBUTES.contains(attribute.getKey())));
  }
}
