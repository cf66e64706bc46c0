package dev.pressline.e2e.badpost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The thirty posts beside the bad one. */
final class GoodPosts {
  private static final int COUNT = 30;

  private GoodPosts() {}

  static void writeInto(Path drafts) throws IOException {
    for (int number = 1; number <= COUNT; number++) {
      write(drafts, number, "It was good from the start.");
    }
  }

  static void write(Path drafts, int number, String text) throws IOException {
    Files.writeString(
        drafts.resolve("good-" + number + ".md"),
        """
        ---
        title: Good %1$d
        date: 2024-02-%2$02d
        tags: [good]
        permalink: %3$s
        ---

        This is the good post %1$d. %4$s
        """
            .formatted(number, 1 + number % 28, address(number), text));
  }

  static String address(int number) {
    return "/good/" + number + "/";
  }

  /** One of them, another for each turn. */
  static int numberOf(int turn) {
    return 1 + turn % COUNT;
  }

  static List<String> addresses() {
    return IntStream.rangeClosed(1, COUNT).mapToObj(GoodPosts::address).toList();
  }
}
