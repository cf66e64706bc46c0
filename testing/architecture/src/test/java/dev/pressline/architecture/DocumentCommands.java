package dev.pressline.architecture;

import dev.pressline.launcher.command.Commands;
import dev.pressline.launcher.console.Terminal;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The {@code pressline} command lines of a text, and whether the command would take them. */
final class DocumentCommands {
  private static final Pattern FENCE = Pattern.compile("(?ms)^(```|~~~)[^\n]*\n(.*?)^\\1");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  /** What may stand before the command: variables, a folder, a container. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "^(?:\\$ )?(?:[A-Z_]+=\\S+ +)*(?:\\./|docker compose run --rm )?pressline +([a-z-].*)$");

  /** What the shell keeps for itself, comments among it. */
  private static final Pattern OF_THE_SHELL = Pattern.compile(" +([#<>|;]|&&) .*$| +2>.*$| +&$");

  /** What a reader has to fill in. */
  private static final Pattern PLACEHOLDER = Pattern.compile("<[^>]+>|\\{\\{[^}]+}}|…");

  private DocumentCommands() {}

  /** What follows {@code pressline} in code of the text. */
  static List<String> in(String text) {
    Stream<String> blocks = FENCE.matcher(text).results().flatMap(block -> block.group(2).lines());
    Stream<String> spans =
        CODE.matcher(FENCE.matcher(text).replaceAll("")).results().map(span -> span.group(1));
    return Stream.concat(blocks, spans)
        .map(COMMAND::matcher)
        .filter(Matcher::matches)
        .map(line -> OF_THE_SHELL.matcher(line.group(1)).replaceFirst("").strip())
        .toList();
  }

  /** Why the command would not take what follows its name; empty when it would. */
  static Optional<String> refusal(String arguments) {
    CommandLine command = Commands.of(Terminal.ofProcess(Map.of()), InputStream.nullInputStream());
    List<String> words =
        Arrays.stream(PLACEHOLDER.matcher(arguments).replaceAll("x").split(" +", -1))
            .map(word -> word.replace("\"", "").replace("'", ""))
            .toList();
    if (isNameAlone(command, words)) {
      return Optional.empty();
    }
    try {
      command.parseArgs(words.toArray(String[]::new));
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of("pressline " + arguments + ": " + e.getMessage());
    }
  }

  /** A command may be spoken of without what it needs. */
  private static boolean isNameAlone(CommandLine command, List<String> words) {
    CommandLine named = command;
    for (String word : words) {
      CommandLine below = named.getSubcommands().get(word);
      if (below == null) {
        return false;
      }
      named = below;
    }
    return true;
  }
}
