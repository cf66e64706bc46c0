package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.launcher.drafts.SubmissionRun;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.VerdictTracker;
import dev.pressline.testing.SiteBytes;
import dev.pressline.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 4: the order in which different posts arrive does not show.
 *
 * <p>Each order of arrival has a site of its own in one installation; the sites have the same
 * settings, so their bytes must be the same but for the identities of site, listings and posts in
 * the feeds, which are translated before the comparison.
 */
class ArrivalOrderE2E {
  private static final int ORDERS = 20;
  private static final int POSTS = 200;

  private static final Pattern FEEDS =
      Pattern.compile("(.*/)?(?:atom\\.xml|rss\\.xml|feed\\.json)");
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @TempDir Path folder;

  @Test
  void twentyOrdersOfArrivalGiveTheSameBytes() throws Exception {
    List<String> sites = IntStream.range(0, ORDERS).mapToObj(order -> "order" + order).toList();
    try (TestServers servers = TestServers.start(folder.resolve("servers"));
        Installation installation =
            Installation.start(servers, folder.resolve("run"), "orders.", sites)) {
      AwaitedTopics.of(installation);

      submit(installation, inOrders(sites));

      SiteBytes first =
          SiteBytes.of(installation.site(sites.getFirst())).without(ArrivalOrderE2E::isOfIndex);
      assertThat(first.files()).hasSizeGreaterThan(POSTS);
      for (String site : sites) {
        SiteBytes.of(installation.site(site))
            .without(ArrivalOrderE2E::isOfIndex)
            .translated(FEEDS.asMatchPredicate(), UUIDS, identities(site, sites.getFirst(), first))
            .assertSameAs(first);
      }
    }
  }

  /**
   * The index lies in segments by the ids of posts, which begin with the name of the site, so that
   * sites of other names have others. Orders of one site are compared by the site store's property.
   */
  private static boolean isOfIndex(String file) {
    return file.startsWith("search/") && !file.equals("search/index.html");
  }

  @Test
  void withContendedPermalinksARebuildFromTheLogGivesTheSameBytes() throws Exception {
    try (TestServers servers = TestServers.start(folder.resolve("servers"))) {
      SiteBytes site;
      try (Installation installation =
          Installation.start(servers, folder.resolve("contended"), "contended.", List.of("blog"))) {
        AwaitedTopics.of(installation);
        List<Draft> drafts = new ArrayList<>();
        for (int post = 0; post < 60; post++) {
          drafts.add(Scripts.contender("blog", post, "/wanted/" + post % 20 + "/"));
        }

        VerdictTracker tracker = submit(installation, drafts);

        assertThat(tracker.counts().of(Outcome.PUBLISHED)).isEqualTo(20);
        assertThat(tracker.counts().rejected()).isEqualTo(40);
        site = SiteBytes.of(installation.site("blog"));
      }

      try (Installation rebuilt =
          Installation.rebuild(servers, folder.resolve("rebuilt"), "contended.", List.of("blog"))) {
        await()
            .atMost(Duration.ofMinutes(2))
            .ignoreExceptions()
            .untilAsserted(() -> SiteBytes.of(rebuilt.site("blog")).assertSameAs(site));
      }
    }
  }

  /** Drafts of all sites, those of each in an order of its own, one site after the other. */
  private static List<Draft> inOrders(List<String> sites) {
    List<Draft> arrival = new ArrayList<>();
    for (int order = 0; order < ORDERS; order++) {
      List<List<Draft>> script = Scripts.lives(POSTS, sites.get(order));
      arrival.addAll(Scripts.interleaved(script, new Random(order)));
    }
    return arrival;
  }

  /**
   * Feed identities of one site by those of another (RFC 4122 version 3, as the site makes them).
   */
  private static Map<String, String> identities(String from, String to, SiteBytes site) {
    Map<String, String> identities = new HashMap<>();
    identities.put(uuid("site " + from), uuid("site " + to));
    for (String file : site.files().keySet()) {
      if (FEEDS.matcher(file).matches()) {
        String listing = " listing " + file.substring(0, file.lastIndexOf('/') + 1);
        identities.put(uuid("site " + from + listing), uuid("site " + to + listing));
      }
    }
    for (int post = 0; post < POSTS; post++) {
      identities.put(uuid("post " + from + "/post-" + post), uuid("post " + to + "/post-" + post));
    }
    return identities;
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static VerdictTracker submit(Installation installation, List<Draft> drafts) {
    try (SubmissionRun run = new SubmissionRun(installation.connection(), (counts, silent) -> {})) {
      return run.run(
          drafts.stream()
              .map(draft -> (Labelled) new Labelled.Ready(draft, draft.postId().value()))
              .iterator());
    }
  }
}
