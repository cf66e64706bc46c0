package dev.pressline.testing.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How programs are started that refuse to be root's. Whoever is not root starts them as they are.
 * Root becomes nobody, or, where it may not, the nobody of a user namespace.
 *
 * @param prefix what stands before the program
 * @param ownsFiles whether the files of these programs belong to nobody
 */
record Unprivileged(List<String> prefix, boolean ownsFiles) {
  private static final int NOBODY = 65534;
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
  private static final List<String> IN_A_NAMESPACE = List.of("unshare", "--user");

  static Unprivileged here() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Unprivileged(List.of(), false);
    }
    if (isNotRoot(AS_NOBODY)) {
      return new Unprivileged(AS_NOBODY, true);
    }
    if (isNotRoot(IN_A_NAMESPACE)) {
      return new Unprivileged(IN_A_NAMESPACE, false);
    }
    throw new IllegalStateException(
        "PostgreSQL does not run as root, and neither setpriv nor unshare makes another of it:"
            + " run the tests as another user");
  }

  List<String> command(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  /** A fresh folder of these programs' own. */
  Path folder() throws IOException {
    Path folder = Files.createTempDirectory("pressline-postgres-data-");
    if (ownsFiles) {
      Files.setAttribute(folder, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
    }
    return folder;
  }

  private static boolean isNotRoot(List<String> prefix) {
    List<String> question = new ArrayList<>(prefix);
    question.addAll(List.of("id", "-u"));
    try {
      Process process = new ProcessBuilder(question).redirectErrorStream(true).start();
      String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor() == 0 && !answer.strip().equals("0");
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking who runs the tests", e);
    }
  }
}
