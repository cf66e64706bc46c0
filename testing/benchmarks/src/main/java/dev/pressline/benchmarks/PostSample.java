package dev.pressline.benchmarks;

import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Posts of about four kilobytes to read again and again. */
public enum PostSample {
  /** One post with a little of everything that posts have, made here. */
  GENERATED {
    @Override
    List<String> sources() {
      return List.of(generated());
    }
  },

  /** The same in Chinese, of which four kilobytes are fewer characters. */
  CHINESE {
    @Override
    List<String> sources() {
      return List.of(chinese());
    }
  },

  /**
   * Every post of 4,000 to 4,200 bytes of the real Hexo blogs beside the project, one after the
   * other; the generated one where there are none.
   */
  REAL {
    @Override
    List<String> sources() {
      return SharedFolder.find("corpus/hexo").map(PostSample::real).orElseGet(GENERATED::sources);
    }
  };

  /** Front matter and what stands before the "more" mark. */
  private static final String HEAD =
      """
      ---
      title: "A broker on the kitchen table"
      date: 2024-05-06 12:00:00
      tags: [kafka, home, queues]
      categories:
        - Notes
      ---
      The short version, before the long one.

      <!-- more -->

      """;

  /** A section of everything; its number belongs in five places. */
  private static final String PART =
      """
      ## Part %d

      A queue is a promise to *somebody else*, and **promises** have to be kept: see [the
      manual](https://example.org/manual/%d?part=a&b=c "The manual") or https://example.org/%d.
      Whoever writes `ack = all` means it, and whoever reads it later hopes so.

      ![A table](/images/table-%d.png)

      - one broker, as small as it gets
      - two topics with `compact` on
      - three consumers, of which one is slow

      ```java
      for (var record : consumer.poll(Duration.ofMillis(100))) {
        System.out.println(record.key() + " <- " + record.value());
      }
      ```

      > It is never the network, until it is.

      | setting | value |
      |---------|------:|
      | retries | %d    |

      """;

  private static final String CHINESE_PART =
      """
      ## 第 %d 章

      队列是对**别人**的承诺，承诺就要*兑现*：请看[使用手册](https://example.org/manual/%d?part=a&b=c "手册")，
      或者 https://example.org/%d。写下 `ack = all` 的人是认真的，后来读到它的人也希望如此。

      ![桌子](/images/table-%d.png)

      - 一台最小的服务器
      - 两个用 `compact` 的主题
      - 三个消费者，其中一个很慢

      ```java
      for (var record : consumer.poll(Duration.ofMillis(100))) {
        System.out.println(record.key() + " <- " + record.value());
      }
      ```

      > 从来不是网络的问题，直到它是。

      | 设置 | 值 |
      |------|---:|
      | 重试 | %d |

      """;

  private static final int SIZE = 4_096;
  private static final int SMALLEST = 4_000;
  private static final int LARGEST = 4_200;

  abstract List<String> sources();

  private static List<String> real(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(PostSample::fits).sorted().map(PostSample::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean fits(Path file) {
    try {
      long size = Files.size(file);
      return Files.isRegularFile(file) && size >= SMALLEST && size <= LARGEST;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String generated() {
    return post(PART);
  }

  private static String chinese() {
    return post(CHINESE_PART);
  }

  private static String post(String section) {
    StringBuilder post = new StringBuilder(HEAD);
    int bytes = HEAD.length();
    for (int part = 1; bytes < SIZE; part++) {
      String written = section.formatted(part, part, part, part, part);
      bytes += written.getBytes(StandardCharsets.UTF_8).length;
      post.append(written);
    }
    return post.toString();
  }
}
