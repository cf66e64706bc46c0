package dev.pressline.store.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.contract.PublicationBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The publications log that edits lead to, as the gate writes it: former permalinks are kept. */
final class EditedLog {
  private static final List<String> TITLES =
      List.of(
          "Tea",
          "Coffee & <Milk>",
          "茶",
          "چای",
          "tea!",
          "A \u0001 control",
          "The Aurora has struck a rock",
          "Divers raise the Aurora",
          "Tides of the bay, part 1",
          "Tides of the bay, part 2",
          "Tides of the bay, part 4",
          "Norrland Lines",
          "Introducing Kelp Island to walkers");
  private static final List<String> TAGS =
      List.of("Java", "java", "C++", "日本", "!!!", "page", "Kafka", "kafka");
  private static final List<CategoryPath> CATEGORIES =
      List.of(
          CategoryPath.of("News"),
          CategoryPath.of("Tech Stuff", "AI"),
          CategoryPath.of("tech stuff"),
          CategoryPath.of("Tech Stuff", "AI", "Page"),
          CategoryPath.of("Page"));
  private static final List<String> BODIES =
      List.of(
          "<p>One</p>",
          "<p>Two &#1; \u000b</p>",
          "<h2>Three</h2><pre>x</pre>",
          "<p>چهار</p>",
          link("../post00.html") + link("https://blog.example/2024/post02/"),
          link("/2024/post01/") + link("/0/post03/") + link("/wanted0/"),
          "<p>Last night the Aurora sank off Kelp Island. Now the owner, Norrland Lines, asks.</p>",
          "<p>Off Kelp Island divers have raised the Aurora. What says Norrland Lines?"
              + " Nothing.</p>",
          "<p>At Kelp Island the Aurora lies again, as Norrland Lines and Ines Moreau say.</p>");

  private static final List<String> DRAWINGS = List.of("<svg/>", "<svg></svg>", "a sea");
  private static final List<PostAsset> PICTURES =
      DRAWINGS.stream().map(EditedLog::picture).toList();

  private final List<PublicationBuilder> log = new ArrayList<>();
  private final Map<Integer, State> posts = new LinkedHashMap<>();
  private boolean contended;

  /** What a post is now and was before. */
  private record State(
      PublicationBuilder now,
      String permalink,
      TreeSet<String> former,
      long revision,
      int level,
      boolean live) {}

  /** A link that an author made: it may lead nowhere. */
  private static String link(String address) {
    return "<p><a data-by=\"author\" href=\"%1$s\">%1$s</a></p>".formatted(address);
  }

  private static PostAsset picture(String bytes) {
    byte[] utf8 = bytes.getBytes(UTF_8);
    return PostAsset.at("picture.png", Sha256.of(utf8), utf8.length, "image/png");
  }

  /** Where the sites of scripts lie; in memory they come about several times faster. */
  static Path folder() {
    return Path.of(System.getProperty("pressline.scripts", System.getProperty("java.io.tmpdir")));
  }

  /** Makes the pictures of the posts known. */
  static void putPicturesInto(AssetStore assets) throws IOException {
    for (String drawing : DRAWINGS) {
      byte[] utf8 = drawing.getBytes(UTF_8);
      assets.put(Sha256.of(utf8), new ByteArrayInputStream(utf8), utf8.length);
    }
  }

  static EditedLog of(List<Edit> edits) {
    EditedLog log = new EditedLog();
    edits.forEach(log::edit);
    return log;
  }

  /** In the order in which things happened. */
  List<Publication> publications() {
    return log.stream().map(PublicationBuilder::build).toList();
  }

  /** The last publication of each post. */
  List<Publication> compacted() {
    return posts.values().stream().map(state -> state.now().build()).toList();
  }

  /** Whether two posts ever claimed one permalink. */
  boolean isContended() {
    return contended;
  }

  /** Permalinks of the posts that are live. */
  List<String> livePermalinks() {
    return posts.values().stream().filter(State::live).map(State::permalink).toList();
  }

  private void edit(Edit edit) {
    State before = posts.getOrDefault(edit.post(), fresh(edit.post()));
    if (edit.kind() == Edit.Kind.ARRIVE_LATE) {
      late(before, edit.choice()).ifPresent(log::add);
      return;
    }
    State after = changed(before, edit);
    posts.put(edit.post(), after);
    log.add(after.now());
  }

  private static State fresh(int post) {
    String id = "post%02d".formatted(post);
    String permalink =
        post % 4 == 0 ? "/" + id + ".html" : "/2024/" + id + (post % 4 == 1 ? "" : "/");
    PublicationBuilder first = PublicationBuilder.post(id).at(permalink).date(date(post * 7));
    return new State(first, permalink, new TreeSet<>(), 0, 1, true);
  }

  private static Instant date(int choice) {
    return Instant.parse("2023-12-20T23:30:00Z").plus(choice % 40L, ChronoUnit.DAYS);
  }

  private Optional<PublicationBuilder> late(State state, int choice) {
    List<PublicationBuilder> earlier =
        log.stream().filter(p -> p.id().equals(state.now().id())).toList();
    return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(choice % earlier.size()));
  }

  private State changed(State state, Edit edit) {
    long revision = state.revision() + (edit.kind() == Edit.Kind.ENRICH ? 0 : 1);
    int level = edit.kind() == Edit.Kind.ENRICH ? state.level() + 1 : 1;
    boolean live = isLive(state, edit);
    String permalink = permalink(state, edit);
    TreeSet<String> former = new TreeSet<>(state.former());
    former.add(state.permalink());
    former.remove(permalink);
    PublicationBuilder now =
        text(state.now(), edit)
            .revision(Math.max(1, revision))
            .level(level)
            .at(permalink, former.toArray(String[]::new));
    return new State(
        live && !state.live() ? now.live() : now,
        permalink,
        former,
        Math.max(1, revision),
        level,
        live);
  }

  private static boolean isLive(State state, Edit edit) {
    return switch (edit.kind()) {
      case WITHDRAW_GONE, WITHDRAW_REDIRECT, WITHDRAW_NOTICE -> false;
      case PUBLISH_AGAIN, REWRITE -> true;
      default -> state.live();
    };
  }

  private String permalink(State state, Edit edit) {
    return switch (edit.kind()) {
      case RENAME -> "/" + edit.choice() % 3 + "/" + state.now().id() + "/";
      case CONTEND -> {
        contended = true;
        yield "/wanted" + edit.choice() % 2 + "/";
      }
      default -> state.permalink();
    };
  }

  private PublicationBuilder text(PublicationBuilder post, Edit edit) {
    int choice = edit.choice();
    return switch (edit.kind()) {
      case REWRITE -> post.html(BODIES.get(choice % BODIES.size()));
      case RETITLE -> post.title(TITLES.get(choice % TITLES.size()));
      case RETAG -> post.tags(some(TAGS, choice).toArray(String[]::new));
      case RECATEGORISE -> post.categories(some(CATEGORIES, choice).toArray(CategoryPath[]::new));
      case REDATE -> post.date(date(choice)).updated(date(choice + choice % 3));
      case HINT -> post.alsoRead(quoted(TITLES.get(choice % TITLES.size()), choice));
      case ILLUSTRATE -> post.assets(some(PICTURES, choice).toArray(PostAsset[]::new));
      case ENRICH ->
          post.addedTags(
              PublicationBuilder.addedTag(TAGS.get(choice % TAGS.size()), Origin.KEYPHRASE));
      case WITHDRAW_GONE -> post.withdrawn(new Withdrawal.Gone());
      case WITHDRAW_REDIRECT -> post.withdrawn(new Withdrawal.Redirect(target(choice)));
      case WITHDRAW_NOTICE -> post.withdrawn(new Withdrawal.Notice(Optional.empty()));
      case RENAME, CONTEND, PUBLISH_AGAIN, ARRIVE_LATE -> post;
    };
  }

  /** In capitals, and one of two times with a letter missing. */
  private static String quoted(String title, int choice) {
    String capitals = title.toUpperCase(Locale.ROOT);
    int middle = capitals.length() / 2;
    return choice % 2 == 0
        ? capitals
        : capitals.substring(0, middle) + capitals.substring(middle + 1);
  }

  private static <T> List<T> some(List<T> of, int choice) {
    List<T> some = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      if ((choice >> i & 1) == 1) {
        some.add(of.get(i));
      }
    }
    return some;
  }

  /** Addresses that posts have or had, an overview that is always there, another site. */
  private String target(int choice) {
    List<String> targets =
        new ArrayList<>(List.of("/archives/", "https://elsewhere.example/x?a=b&c"));
    posts.values().forEach(post -> targets.add(post.permalink()));
    posts.values().forEach(post -> targets.addAll(post.former()));
    return targets.get(choice % targets.size());
  }
}
