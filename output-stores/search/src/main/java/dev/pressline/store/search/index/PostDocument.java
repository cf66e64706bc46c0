package dev.pressline.store.search.index;

import dev.pressline.analyzers.Analyzers;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A post as a document of the index, and back. */
public final class PostDocument {
  private static final String GONE = "gone";
  private static final String REFUSED = "refused";

  private static final String REVISION = "revision";
  private static final String LEVEL = "level";
  private static final String TARGET = "target";
  private static final String CODE = "code";
  private static final String MESSAGE = "message";
  private static final String HINT = "hint";
  private static final String PERMALINK = "permalink";
  private static final String URL = "url";
  private static final String FORMER = "former";
  private static final String EXCERPT = "excerpt";
  private static final String PUBLISHED_AT = "publishedAt";
  private static final String CATEGORY_NAMES = "categoryNames";
  private static final String AUTHOR_NAME = "authorName";
  private static final String TAG_OF_AUTHOR = "tagOfAuthor";
  private static final String TAG_ADDED = "tagAdded";
  private static final String LANGUAGE = "language";
  private static final String BETWEEN_NAMES = "\u001f";

  /** What tells which version of a post a document holds. */
  static final Set<String> OF_HOLDING =
      Set.of(Fields.ID, Fields.STATE, REVISION, LEVEL, CODE, MESSAGE, HINT);

  private static final FieldType WORDS = words(false);
  private static final FieldType KEPT_WORDS = words(true);

  private PostDocument() {}

  static Document of(HeldPost post) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, post.id().value(), Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(post.id().value())));
    document.add(new StoredField(REVISION, post.revision().value()));
    document.add(new StoredField(LEVEL, post.level()));
    switch (post.showing()) {
      case Showing.Live(LivePost live) -> addLive(document, live);
      case Showing.Moved moved -> addMoved(document, moved);
      case Showing.Gone() -> addState(document, GONE);
      case Showing.Refused(Refusal refusal) -> addRefusal(document, refusal);
    }
    return document;
  }

  /** The post of a document of which everything was fetched that is kept. */
  public static HeldPost read(Document document) {
    Showing showing =
        switch (state(document)) {
          case Fields.LIVE -> new Showing.Live(live(document));
          case Fields.MOVED ->
              new Showing.Moved(
                  document.get(Fields.SITE),
                  List.of(document.getValues(Fields.ADDRESS)),
                  document.get(TARGET));
          case REFUSED -> new Showing.Refused(refusal(document));
          default -> new Showing.Gone();
        };
    return new HeldPost(id(document), revision(document), level(document), showing);
  }

  /** Which version of a post a document holds. */
  static Holding holding(Document document) {
    PostVersion version = new PostVersion(revision(document), level(document));
    String state = state(document);
    return state.equals(REFUSED)
        ? Holding.refused(id(document), version, refusal(document))
        : Holding.of(id(document), version, state.equals(Fields.LIVE));
  }

  private static PostId id(Document document) {
    return new PostId(document.get(Fields.ID));
  }

  private static Revision revision(Document document) {
    return new Revision(document.getField(REVISION).numericValue().longValue());
  }

  private static int level(Document document) {
    return document.getField(LEVEL).numericValue().intValue();
  }

  private static String state(Document document) {
    return document.get(Fields.STATE);
  }

  private static void addState(Document document, String state) {
    document.add(new StringField(Fields.STATE, state, Field.Store.YES));
  }

  private static void addMoved(Document document, Showing.Moved moved) {
    addState(document, Fields.MOVED);
    document.add(new StringField(Fields.SITE, moved.site(), Field.Store.YES));
    document.add(new StoredField(TARGET, moved.target()));
    for (String address : moved.addresses()) {
      document.add(new StringField(Fields.ADDRESS, address, Field.Store.YES));
    }
  }

  private static void addRefusal(Document document, Refusal refusal) {
    addState(document, REFUSED);
    document.add(new StoredField(CODE, refusal.code()));
    document.add(new StoredField(MESSAGE, refusal.message()));
    refusal.hint().ifPresent(hint -> document.add(new StoredField(HINT, hint)));
  }

  private static Refusal refusal(Document document) {
    return new Refusal(
        document.get(CODE),
        document.get(MESSAGE),
        Optional.ofNullable(document.get(HINT)),
        SourcePosition.NOWHERE);
  }

  private static void addLive(Document document, LivePost post) {
    addState(document, Fields.LIVE);
    document.add(new StringField(Fields.SITE, post.site(), Field.Store.YES));
    document.add(new StoredField(PERMALINK, post.permalink()));
    document.add(new StoredField(URL, post.url()));
    document.add(new StoredField(EXCERPT, post.excerpt()));
    document.add(new StoredField(LANGUAGE, post.language()));
    document.add(new StoredField(PUBLISHED_AT, post.publishedAt().toString()));
    document.add(
        new LongField(Fields.PUBLISHED, post.publishedAt().toEpochMilli(), Field.Store.NO));
    post.formerPermalinks().forEach(path -> document.add(new StoredField(FORMER, path)));
    post.authors().forEach(name -> document.add(new StoredField(AUTHOR_NAME, name)));
    for (CategoryPath path : post.categories()) {
      document.add(new StoredField(CATEGORY_NAMES, String.join(BETWEEN_NAMES, path.names())));
    }
    for (PostTag tag : post.tags()) {
      document.add(new StoredField(tag.isByAuthor() ? TAG_OF_AUTHOR : TAG_ADDED, tag.label()));
    }
    addKeys(document, post);
    addWords(document, post);
  }

  private static void addKeys(Document document, LivePost post) {
    Stream.concat(Stream.of(post.permalink()), post.formerPermalinks().stream())
        .distinct()
        .forEach(path -> document.add(new StringField(Fields.ADDRESS, path, Field.Store.NO)));
    for (Dimension dimension : Dimension.values()) {
      Set<String> keys = new LinkedHashSet<>();
      for (Dimension.Value value : dimension.values(post)) {
        if (keys.add(value.key())) {
          String counted = dimension.countedField();
          document.add(new SortedSetDocValuesField(counted, new BytesRef(value.whole())));
        }
      }
      if (dimension == Dimension.LANGUAGE) {
        Analyzers.rules(post.language()).map(dimension::keyOf).ifPresent(keys::add);
      }
      keys.forEach(key -> document.add(new StringField(dimension.field(), key, Field.Store.NO)));
    }
  }

  private static void addWords(Document document, LivePost post) {
    List<String> labels = new ArrayList<>();
    post.tags().forEach(tag -> labels.add(tag.label()));
    post.categories().forEach(path -> labels.addAll(path.names()));
    labels.addAll(post.authors());
    Optional<String> rules = Analyzers.rules(post.language());
    addWords(document, Fields.TITLE, List.of(post.title()), rules);
    addWords(document, Fields.TEXT, List.of(post.text()), rules);
    addWords(document, Fields.LABELS, labels, rules);
  }

  private static void addWords(
      Document document, String field, List<String> texts, Optional<String> rules) {
    for (String text : texts) {
      document.add(new Field(field, text, field.equals(Fields.LABELS) ? WORDS : KEPT_WORDS));
      rules.ifPresent(name -> document.add(new Field(Fields.by(name, field), text, WORDS)));
    }
  }

  private static LivePost live(Document document) {
    List<PostTag> tags = new ArrayList<>();
    values(document, TAG_OF_AUTHOR).forEach(label -> tags.add(new PostTag(label, true)));
    values(document, TAG_ADDED).forEach(label -> tags.add(new PostTag(label, false)));
    return new LivePost(
        document.get(Fields.SITE),
        document.get(PERMALINK),
        document.get(URL),
        values(document, FORMER),
        document.get(Fields.TITLE),
        document.get(Fields.TEXT),
        document.get(EXCERPT),
        document.get(LANGUAGE),
        Instant.parse(document.get(PUBLISHED_AT)),
        values(document, AUTHOR_NAME),
        values(document, CATEGORY_NAMES).stream()
            .map(names -> CategoryPath.of(names.split(BETWEEN_NAMES)))
            .toList(),
        tags);
  }

  private static List<String> values(Document document, String field) {
    return List.of(document.getValues(field));
  }

  /** Offsets let passages be shown without cutting the text again. */
  private static FieldType words(boolean kept) {
    FieldType type = new FieldType(kept ? TextField.TYPE_STORED : TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
