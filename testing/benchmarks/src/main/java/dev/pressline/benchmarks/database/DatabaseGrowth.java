package dev.pressline.benchmarks.database;

import dev.pressline.benchmarks.measure.Figures;
import dev.pressline.benchmarks.measure.ProcessTree;
import dev.pressline.benchmarks.site.GeneratedBlog;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.postgres.PostgresStore;
import dev.pressline.store.postgres.PostgresStoreSettings;
import dev.pressline.testing.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the PostgreSQL store takes for blogs of several sizes: to fill the tables from the log, to
 * take the same again, to take one edit, to compare all with the log, and to answer a question.
 * Posts have four tags, a category, five links, three entities and three related posts. Server and
 * store share the machine, and what is committed is on its disk. Prints a table.
 */
public final class DatabaseGrowth {
  private static final int BATCH = 1_000;
  private static final int PART = 200;
  private static final int EDITS = 60;
  private static final int LINKS = 5;
  private static final int ENTITIES = 3;
  private static final int RELATED = 3;
  private static final List<String> TABLES =
      List.of(
          "posts", "revisions", "receipts", "tags", "categories", "links", "entities", "relations");

  private final GeneratedBlog blog;
  private final PostgresServer server;
  private final PostgresStore store;
  private long offset;
  private double own;
  private double servers;

  private DatabaseGrowth(GeneratedBlog blog, PostgresServer server) {
    this.blog = blog;
    this.server = server;
    this.store =
        PostgresStore.open(
            new PostgresStoreSettings(
                server.url("postgres"),
                PostgresServer.USER,
                "",
                "pressline",
                Duration.ofMinutes(5)));
  }

  /**
   * Runs.
   *
   * @param arguments the sizes, 10000 without
   */
  public static void main(String[] arguments) throws SQLException {
    List<Integer> sizes =
        arguments.length == 0 || !arguments[0].matches("[\\d,]+")
            ? List.of(10_000)
            : Stream.of(arguments[0].split(",")).map(Integer::valueOf).toList();
    System.out.println(
        "| posts | rows | filled, s | rows/s | processor, ms a post: store, server | the same"
            + " again, rows/s | an edit, ms | compared, posts/s | a question, ms | in Japanese, ms"
            + " |");
    System.out.println("| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
    for (int size : sizes) {
      try (PostgresServer server = PostgresServer.startDurable()) {
        DatabaseGrowth growth = new DatabaseGrowth(new GeneratedBlog(size), server);
        System.out.println(growth.row());
        growth.store.close();
      }
    }
  }

  private String row() throws SQLException {
    double filled = fill();
    String processor = "%.2f, %.2f".formatted(own / blog.size(), servers / blog.size());
    long rows = rows();
    double again = fill();
    Figures edits = median(this::edited);
    double compared = compare();
    server.execute("postgres", "ANALYZE");
    return "| %,d | %,d | %.1f | %,.0f | %s | %,.0f | %s | %,.0f | %s | %s |"
        .formatted(
            blog.size(),
            rows,
            filled,
            rows / filled,
            processor,
            rows / again,
            edits.cell(1),
            blog.size() / compared,
            median(_ -> ask("ruba")).cell(1),
            median(_ -> ask("東京")).cell(1));
  }

  /** Making up the posts is not counted, neither in seconds nor in milliseconds of processors. */
  private double fill() {
    double seconds = 0;
    own = 0;
    servers = 0;
    for (int from = 0; from < blog.size(); from += BATCH) {
      List<Publication> batch = publications(from, BATCH);
      double ownBefore = cpu(ProcessHandle.current());
      double serversBefore = cpu(server.process().orElseThrow());
      seconds += seconds(() -> store.apply(batchOf(batch)));
      own += cpu(ProcessHandle.current()) - ownBefore;
      servers += cpu(server.process().orElseThrow()) - serversBefore;
    }
    return seconds;
  }

  /** Milliseconds of the process and of those it has started. */
  private static double cpu(ProcessHandle process) {
    return new ProcessTree(process).cpu().toMillis();
  }

  private double compare() {
    double seconds = 0;
    for (int from = 0; from < blog.size(); from += PART) {
      List<Publication> part = publications(from, PART);
      seconds += seconds(() -> mended(part));
    }
    return seconds;
  }

  /** The edits are compared as they were before, which the store knows better. */
  private List<String> mended(List<Publication> part) {
    List<String> mended = store.mend(LogPart.all(part));
    if (!mended.isEmpty()) {
      throw new IllegalStateException("nothing was damaged, and yet were mended " + mended);
    }
    return mended;
  }

  private List<Publication> publications(int from, int most) {
    return IntStream.range(from, Math.min(blog.size(), from + most))
        .mapToObj(number -> publication(number, blog.post(number), 1))
        .toList();
  }

  private double edited(int edit) {
    int number = (int) (edit * 7919L % blog.size());
    Publication publication =
        publication(number, blog.post(number).saying("Edit " + edit + "."), edit + 2L);
    return seconds(() -> store.apply(batchOf(List.of(publication))));
  }

  private double ask(String question) {
    return seconds(
        () -> {
          try (Connection connection = server.connect("postgres");
              var statement =
                  connection.prepareStatement(
                      "SELECT title FROM pressline.search_posts(?) LIMIT 10")) {
            statement.setString(1, question);
            return statement.execute();
          } catch (SQLException e) {
            throw new IllegalStateException("the question was not answered", e);
          }
        });
  }

  private long rows() throws SQLException {
    long rows = 0;
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM pressline." + table)) {
          row.next();
          rows += row.getLong(1);
        }
      }
    }
    return rows;
  }

  private StoreBatch batchOf(List<Publication> publications) {
    offset += publications.size();
    return new StoreBatch(publications, new LogPosition("benchmark", Map.of(0, offset)));
  }

  private Publication publication(int number, GeneratedBlog.Post post, long revision) {
    String html = "<p>" + post.body().strip().replaceAll("\n\n+", "</p>\n<p>") + "</p>";
    PublicationBuilder builder =
        PublicationBuilder.post(post.slug())
            .revision(revision)
            .title(post.title())
            .date(post.date().toInstant(ZoneOffset.UTC))
            .tags(post.tags().toArray(String[]::new))
            .categories(CategoryPath.of(post.category()))
            .excerpt(post.body().substring(0, 200))
            .html(html)
            .links(many(LINKS, DatabaseGrowth::link).toArray(EnrichedLink[]::new))
            .entities(many(ENTITIES, DatabaseGrowth::entity).toArray(EntityMention[]::new))
            .related(
                many(RELATED, i -> related((number + i + 1) % blog.size()))
                    .toArray(RelatedPost[]::new));
    return (number % 50 == 0 ? inJapanese(builder) : builder).build();
  }

  private static PublicationBuilder inJapanese(PublicationBuilder post) {
    return post.language("ja").html("<p>" + "新しい港が昨日、大阪で開かれました。".repeat(100) + "</p>");
  }

  private static <T> Stream<T> many(int number, IntFunction<T> each) {
    return IntStream.range(0, number).mapToObj(each);
  }

  private static EnrichedLink link(int number) {
    return new EnrichedLink(
        words(number),
        "https://entity.example/" + number,
        Optional.of("Q" + number),
        Origin.CATALOGUE,
        0.95);
  }

  private static EntityMention entity(int number) {
    return new EntityMention(
        "Q" + number,
        "Entity " + number,
        EntityType.PLACE,
        Optional.empty(),
        List.of(words(number)));
  }

  private static RelatedPost related(int number) {
    return new RelatedPost(new PostId("post-" + number), "Title", "/post/", 0.5);
  }

  private static TextRange words(int number) {
    return new TextRange(number * 20, number * 20 + 8, "entity " + number, "", "");
  }

  /** Of the second half, in milliseconds: the first warms up. */
  private static Figures median(IntToDoubleFunction work) {
    Figures figures = Figures.NONE;
    for (int i = 0; i < EDITS; i++) {
      double seconds = work.applyAsDouble(i);
      if (i >= EDITS / 2) {
        figures = figures.and(OptionalDouble.of(seconds * 1e3));
      }
    }
    return figures;
  }

  private static double seconds(Supplier<?> work) {
    long started = System.nanoTime();
    var unused = work.get();
    return (System.nanoTime() - started) / 1e9;
  }
}
