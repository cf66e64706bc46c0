package dev.pressline.core.gate;

import static dev.pressline.core.gate.PostFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GatePropertyTest {
  private static final List<String> POSTS = List.of("a", "b", "c");

  /** A version of a post, or its withdrawal, and how many claims are answered after it. */
  record Step(String id, String path, int kind, int answers) {}

  @Property(tries = 500)
  void everyVersionIsAnsweredOnceAndPublishedAtMostOnceInOrder(
      @ForAll("contended") List<Step> steps) {
    GateBench gate = run(steps);

    assertThat(gate.verdicts.size() + gate.rejections.size()).isEqualTo(steps.size());
    Map<PostId, Version> last = new HashMap<>();
    for (Publication publication : gate.publications) {
      Version version = Version.of(publication);
      Version before = last.put(publication.postId(), version);
      assertThat(before == null || before.compareTo(version) < 0).isTrue();
    }
  }

  @Property(tries = 500)
  void noPageEverBelongsToTwoPosts(@ForAll("contended") List<Step> steps) {
    GateBench gate = run(steps);

    Map<String, PostId> owners = new HashMap<>();
    for (Publication publication : gate.publications) {
      List<String> paths = new ArrayList<>(publication.formerPermalinks());
      paths.add(publication.permalink());
      for (String path : paths) {
        PostId owner = owners.putIfAbsent(PathBook.keyOf(path), publication.postId());
        assertThat(owner == null || owner.equals(publication.postId())).isTrue();
      }
    }
  }

  @Property(tries = 500)
  void redirectsNeverLeadInACircle(@ForAll("contended") List<Step> steps) {
    GateBench gate = run(steps);

    Map<PostId, Publication> now = new HashMap<>();
    gate.publications.forEach(publication -> now.put(publication.postId(), publication));
    Map<String, String> leadsTo = new HashMap<>();
    for (Publication publication : now.values()) {
      if (publication.state()
          instanceof Publication.State.Withdrawn(Withdrawal.Redirect(String target))) {
        leadsTo.put(PathBook.keyOf(publication.permalink()), PathBook.keyOf(target));
      }
      publication
          .formerPermalinks()
          .forEach(
              path -> leadsTo.put(PathBook.keyOf(path), PathBook.keyOf(publication.permalink())));
    }
    for (String start : leadsTo.keySet()) {
      Set<String> seen = new HashSet<>();
      String path = start;
      while (path != null) {
        assertThat(seen.add(path)).isTrue();
        path = leadsTo.get(path);
      }
    }
  }

  @Property(tries = 300)
  void theResultDoesNotDependOnWhenClaimsAreAnswered(@ForAll("uncontended") List<Step> steps) {
    GateBench patient = run(steps.stream().map(s -> new Step(s.id, s.path, s.kind, 0)).toList());
    GateBench eager = run(steps.stream().map(s -> new Step(s.id, s.path, s.kind, 99)).toList());

    for (String id : POSTS) {
      assertThat(publicationsOf(patient, id)).isEqualTo(publicationsOf(eager, id));
    }
  }

  @Property(tries = 200)
  void replayingEverythingPublishesNothingNew(@ForAll("uncontended") List<Step> steps) {
    // Given
    GateBench gate = run(steps);
    List<Publication> before = List.copyOf(gate.publications);

    // When
    events(steps).forEach(gate::takes);

    // Then
    assertThat(gate.publications).isEqualTo(before);
  }

  private static List<Publication> publicationsOf(GateBench gate, String id) {
    return gate.publications.stream()
        .filter(publication -> publication.postId().value().equals("blog/" + id))
        .toList();
  }

  private static GateBench run(List<Step> steps) {
    GateBench gate = new GateBench();
    List<EnrichedEvent> events = events(steps);
    for (int i = 0; i < steps.size(); i++) {
      gate.takesWithoutAnswers(events.get(i));
      for (int n = 0; n < steps.get(i).answers() && gate.answersOneClaim(); n++) {
        // As many answers as the step allows.
      }
    }
    gate.answersClaims();
    return gate;
  }

  private static List<EnrichedEvent> events(List<Step> steps) {
    List<EnrichedEvent> events = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      PostFixture version = post(step.id()).edit(i + 1).at(step.path());
      events.add(
          switch (step.kind()) {
            case 0 -> version.withdrawn(new Withdrawal.Gone());
            case 1 -> version.withdrawn(new Withdrawal.Redirect(step.path()));
            case 2 -> version.held().enriched();
            default -> version.enriched();
          });
    }
    return events;
  }

  @Provide
  Arbitrary<List<Step>> contended() {
    Arbitrary<String> paths = Arbitraries.of("/a/", "/b/", "/c/", "/d", "/tags/");
    return steps(Arbitraries.of(POSTS), paths);
  }

  @Provide
  Arbitrary<List<Step>> uncontended() {
    return steps(Arbitraries.of(POSTS), Arbitraries.of("x/", "y/", "z"))
        .map(
            steps ->
                steps.stream()
                    .map(s -> new Step(s.id, "/" + s.id + s.path, s.kind, s.answers))
                    .toList());
  }

  private static Arbitrary<List<Step>> steps(Arbitrary<String> ids, Arbitrary<String> paths) {
    return Combinators.combine(
            ids, paths, Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(14);
  }
}
