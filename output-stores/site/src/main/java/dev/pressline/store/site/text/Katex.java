package dev.pressline.store.site.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/**
 * KaTeX (https://katex.org/docs/options) in a script engine that knows no Java class, no file and
 * no network, and counts what it does. Not safe for threads.
 */
final class Katex {
  /** Made when the first formula comes: it takes a second or two. */
  static final Katex INSTANCE = new Katex();

  /** KaTeX's newer versions are written in a JavaScript that the engine does not read. */
  private static final String SCRIPT = "/META-INF/resources/webjars/katex/0.16.4/dist/katex.min.js";

  /**
   * Macros may be used a hundred times. A formula that would lead away or load something is none.
   */
  private static final String READ =
      """
      (function (tex, block) {
        return katex.renderToString(tex, {
          output: 'mathml', displayMode: block, throwOnError: true, strict: 'ignore',
          maxSize: 20, maxExpand: 100, macros: {'\\\\*': '*'},
          trust: function (context) { throw new Error(context.command); }
        });
      })
      """;

  private static final String UNREADABLE = "";

  private final Counting engine = new Counting();
  private final ScriptableObject scope;
  private final Function read;

  private Katex() {
    try (InputStream script = Katex.class.getResourceAsStream(SCRIPT);
        Context context = engine.enterContext()) {
      if (script == null) {
        throw new IllegalStateException("KaTeX is not on the class path: " + SCRIPT);
      }
      String source = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      engine.left = Long.MAX_VALUE;
      scope = context.initSafeStandardObjects();
      context.evaluateString(scope, source, "katex", 1, null);
      read = (Function) context.evaluateString(scope, READ, "read", 1, null);
    } catch (IOException e) {
      throw new UncheckedIOException("KaTeX cannot be read.", e);
    }
  }

  /** HTML with the formula as MathML; empty when KaTeX refuses it or has too much to do with it. */
  String mathMl(String tex, boolean block) {
    try (Context context = engine.enterContext()) {
      engine.left = Counting.MOST;
      return String.valueOf(read.call(context, scope, scope, new Object[] {tex, block}));
    } catch (RhinoException | TooMuchWork unreadable) {
      return UNREADABLE;
    }
  }

  /** Ends a formula, whatever the script would like to catch. */
  private static final class TooMuchWork extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Counts steps and not time, so that a formula is shown by all machines or by none. */
  private static final class Counting extends ContextFactory {
    private static final long MOST = 20_000_000;
    private static final int STEP = 10_000;

    private long left;

    @Override
    protected Context makeContext() {
      Context context = super.makeContext();
      context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
      context.setGenerateObserverCount(true);
      context.setInstructionObserverThreshold(STEP);
      return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int count) {
      left -= count;
      if (left < 0) {
        throw new TooMuchWork();
      }
    }
  }
}
