package dev.pressline.launcher.console;

import java.io.PrintStream;
import java.util.Map;

/**
 * The terminal, or what stands in its place.
 *
 * <p>Results go to standard output, everything else to standard error. Colours and moving progress
 * appear only on a terminal and never under {@code NO_COLOR} (no-color.org) or {@code TERM=dumb}.
 *
 * @param interactive whether a person watches standard error
 * @param colour whether colours may be used
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colour) {
  /** The process's own. */
  @SuppressWarnings("SystemConsoleNull") // since JDK 22 a console object exists without a terminal
  public static Terminal ofProcess(Map<String, String> environment) {
    var console = System.console();
    boolean tty =
        console != null && console.isTerminal() && !"dumb".equals(environment.get("TERM"));
    String noColour = environment.getOrDefault("NO_COLOR", "");
    return new Terminal(System.out, System.err, tty, tty && noColour.isEmpty());
  }

  /** Tells the user something beside the result. */
  public void say(String sentence) {
    err.println(sentence);
  }

  /** The text in a colour, where colours may be used. */
  public String paint(Colour colourName, String text) {
    return colour ? "\u001b[" + colourName.code + "m" + text + "\u001b[0m" : text;
  }

  /** The few colours used. */
  public enum Colour {
    GREEN("32"),
    YELLOW("33"),
    RED("31"),
    DIM("2"),
    BOLD("1");

    private final String code;

    Colour(String code) {
      this.code = code;
    }
  }
}
