package dev.pressline.e2e;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Withdrawal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What authors do, made up from a seed: posts with dates, edits, new addresses, withdrawals. */
final class Scripts {
  private static final List<String> TAGS =
      List.of("tea", "trains", "weather", "maps", "C++", "C#", "日本", "kafka");
  private static final List<String> CATEGORIES = List.of("News", "Essays", "Notes");

  private Scripts() {}

  /** The versions of each post, oldest first; every version differs from the one before it. */
  static List<List<Draft>> edits(int posts, int versions, String site) {
    List<List<Draft>> script = new ArrayList<>();
    for (int post = 0; post < posts; post++) {
      List<Draft> history = new ArrayList<>();
      for (int version = 0; version < versions; version++) {
        history.add(submission(site, post, version, Optional.empty()));
      }
      script.add(history);
    }
    return script;
  }

  /** Posts of which some are edited, renamed, withdrawn in each way, and published again. */
  static List<List<Draft>> lives(int posts, String site) {
    List<List<Draft>> script = new ArrayList<>();
    for (int post = 0; post < posts; post++) {
      List<Draft> history = new ArrayList<>();
      history.add(submission(site, post, 0, Optional.empty()));
      switch (post % 8) {
        case 1 -> history.add(submission(site, post, 1, Optional.empty()));
        case 2 -> history.add(submission(site, post, 1, Optional.of("/moved/" + post + "/")));
        case 3 -> history.add(withdrawal(site, post, new Withdrawal.Gone()));
        case 4 -> history.add(withdrawal(site, post, new Withdrawal.Notice(Optional.of("Wrong."))));
        case 5 -> history.add(withdrawal(site, post, new Withdrawal.Redirect("/")));
        case 6 -> {
          history.add(submission(site, post, 1, Optional.of("/there/" + post + "/")));
          history.add(submission(site, post, 2, Optional.empty()));
        }
        case 7 -> {
          history.add(withdrawal(site, post, new Withdrawal.Gone()));
          history.add(submission(site, post, 1, Optional.empty()));
        }
        default -> {}
      }
      script.add(history);
    }
    return script;
  }

  /** One order of arrival in which each post's drafts keep their own order. */
  static List<Draft> interleaved(List<List<Draft>> script, Random random) {
    List<List<Draft>> left = new ArrayList<>();
    script.forEach(history -> left.add(new ArrayList<>(history)));
    List<Draft> arrival = new ArrayList<>();
    while (!left.isEmpty()) {
      int post = random.nextInt(left.size());
      arrival.add(left.get(post).removeFirst());
      if (left.get(post).isEmpty()) {
        left.remove(post);
      }
    }
    return arrival;
  }

  /** A post whose permalink others want too. */
  static Submission contender(String site, int post, String permalink) {
    return submission(site, post, 0, Optional.of(permalink));
  }

  private static Submission submission(
      String site, int post, int version, Optional<String> permalink) {
    Random random = new Random(31L * post + version);
    String text =
        """
        ---
        title: Post %d, version %d
        date: %s 08:00:00
        tags: [%s, %s]
        categories: %s
        %s---
        This is post %d in its version %d. It was written for Microsoft and for nobody else.

        ## What it says

        %s
        """
            .formatted(
                post,
                version,
                LocalDate.of(2020, 1, 1).plusDays(post * 3L),
                TAGS.get(random.nextInt(TAGS.size())),
                TAGS.get(random.nextInt(TAGS.size())),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                permalink.map(path -> "permalink: " + path + "\n").orElse(""),
                post,
                version,
                "The wind came from the north. ".repeat(1 + random.nextInt(20)));
    return new Submission(
        id(site, post),
        site,
        Optional.empty(),
        SourceBytes.utf8(text),
        Optional.of("post-" + post + ".md"),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("test"));
  }

  private static WithdrawalRequest withdrawal(String site, int post, Withdrawal withdrawal) {
    return new WithdrawalRequest(id(site, post), site, withdrawal, Optional.of("test"));
  }

  private static PostId id(String site, int post) {
    return new PostId(site + "/post-" + post);
  }
}
