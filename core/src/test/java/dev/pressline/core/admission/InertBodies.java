package dev.pressline.core.admission;

import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.text.TextStream;
import dev.pressline.material.ActiveContent;
import dev.pressline.material.HostileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Hostile texts, submitted in five forms each.
 *
 * @param posts how many of the submissions became posts
 * @param active what in them is more than to be shown
 */
public record InertBodies(int texts, int posts, List<String> active) {
  /** What becomes of the attacks. */
  public static InertBodies of(List<HostileText> attacks) {
    List<String> found = new ArrayList<>();
    int admitted = 0;
    for (HostileText attack : attacks) {
      for (Submission draft : drafts(attack.text())) {
        Optional<Post> post = post(draft);
        admitted += post.isPresent() ? 1 : 0;
        post.ifPresent(p -> complaints(p).forEach(c -> found.add(attack.origin() + ": " + c)));
      }
    }
    return new InertBodies(attacks.size(), admitted, found);
  }

  private static List<Submission> drafts(String text) {
    return List.of(
        Drafts.markdown(text),
        Drafts.html(text),
        Drafts.html("<!doctype html><title>x</title><body><article>" + text),
        Drafts.text(text),
        Drafts.text("Title\n\n" + text + "\n\nRead more: " + text));
  }

  private static Optional<Post> post(Submission draft) {
    return Drafts.admit(draft) instanceof AdmissionResult.Admitted(Post post)
        ? Optional.of(post)
        : Optional.empty();
  }

  private static Stream<String> complaints(Post post) {
    String html = post.content().body().html();
    Stream<String> active = ActiveContent.in(Jsoup.parseBodyFragment(html).body()).stream();
    boolean stable = TextStream.of(html).equals(post.content().body().text());
    return stable ? active : Stream.concat(active, Stream.of("the text stream is not the body's"));
  }
}
