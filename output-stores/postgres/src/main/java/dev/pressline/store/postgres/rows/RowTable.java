package dev.pressline.store.postgres.rows;

import static dev.pressline.store.postgres.rows.Column.Kind.INDEXED_TEXT;
import static dev.pressline.store.postgres.rows.Column.Kind.INTEGER;
import static dev.pressline.store.postgres.rows.Column.Kind.LONG;
import static dev.pressline.store.postgres.rows.Column.Kind.SCORE;
import static dev.pressline.store.postgres.rows.Column.Kind.TEXT;
import static dev.pressline.store.postgres.rows.Column.Kind.TEXTS;
import static dev.pressline.store.postgres.rows.Column.Kind.TIME;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table with rows of posts. What the database works out by itself is not among the columns. */
public enum RowTable {
  POSTS(
      new Column("post_id", INDEXED_TEXT),
      new Column("site", TEXT),
      new Column("revision", LONG),
      new Column("enrichment_level", INTEGER),
      new Column("state", TEXT),
      new Column("permalink", INDEXED_TEXT),
      new Column("url", TEXT),
      new Column("redirect_target", TEXT),
      new Column("notice", TEXT),
      new Column("expires_at", TIME),
      new Column("published_at", TIME),
      new Column("updated_at", TIME),
      new Column("title", TEXT),
      new Column("language", INDEXED_TEXT),
      new Column("authors", TEXTS),
      new Column("cover", TEXT),
      new Column("excerpt", TEXT),
      new Column("description", TEXT),
      new Column("html", TEXT),
      new Column("plain_text", TEXT),
      new Column("word_count", INTEGER),
      new Column("reading_seconds", INTEGER),
      new Column("source_path", TEXT),
      new Column("content_hash", TEXT),
      new Column("search_terms", TEXT),
      new Column("refusal_code", TEXT),
      new Column("refusal", TEXT),
      new Column("remedy", TEXT)),
  TAGS(
      new Column("post_id", INDEXED_TEXT),
      new Column("position", INTEGER),
      new Column("slug", INDEXED_TEXT),
      new Column("label", TEXT),
      new Column("origin", TEXT),
      new Column("score", SCORE)),
  CATEGORIES(
      new Column("post_id", INDEXED_TEXT),
      new Column("position", INTEGER),
      new Column("path", INDEXED_TEXT),
      new Column("names", TEXTS)),
  LINKS(
      new Column("post_id", INDEXED_TEXT),
      new Column("position", INTEGER),
      new Column("starts_at", INTEGER),
      new Column("ends_at", INTEGER),
      new Column("words", TEXT),
      new Column("url", TEXT),
      new Column("entity_id", TEXT),
      new Column("origin", TEXT),
      new Column("score", SCORE)),
  ENTITIES(
      new Column("post_id", INDEXED_TEXT),
      new Column("position", INTEGER),
      new Column("entity_id", INDEXED_TEXT),
      new Column("name", TEXT),
      new Column("type", TEXT),
      new Column("url", TEXT),
      new Column("mentions", INTEGER)),
  RELATIONS(
      new Column("post_id", INDEXED_TEXT),
      new Column("position", INTEGER),
      new Column("related_id", TEXT),
      new Column("score", SCORE)),
  REDIRECTS(
      new Column("post_id", INDEXED_TEXT),
      new Column("position", INTEGER),
      new Column("path", INDEXED_TEXT)),
  CITATIONS(
      new Column("post_id", INDEXED_TEXT),
      new Column("position", INTEGER),
      new Column("source", TEXT),
      new Column("title", TEXT),
      new Column("url", TEXT)),
  ASSETS(
      new Column("post_id", INDEXED_TEXT),
      new Column("position", INTEGER),
      new Column("path", TEXT),
      new Column("sha256", TEXT),
      new Column("bytes", LONG),
      new Column("media_type", TEXT)),
  FRONT_MATTER(
      new Column("post_id", INDEXED_TEXT),
      new Column("position", INTEGER),
      new Column("key", TEXT),
      new Column("value", TEXT));

  private static final List<RowTable> PARTS =
      Stream.of(values()).filter(table -> table != POSTS).toList();

  private final List<Column> columns;

  RowTable(Column... columns) {
    this.columns = List.of(columns);
  }

  /** The tables with what belongs to a post, each row by its post's id and its place. */
  public static List<RowTable> parts() {
    return PARTS;
  }

  /** Its columns, in the order of a row's values. */
  public List<Column> columns() {
    return columns;
  }

  /** The place of the column of that name in a row. */
  int indexOf(String column) {
    return columns.stream().map(Column::name).toList().indexOf(column);
  }

  /** Its name in the schema. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A row with the values of some columns; the others are empty. */
  List<@Nullable Object> row(Map<String, Object> values) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Column column : columns) {
      row.add(values.getOrDefault(column.name(), column.kind() == TEXTS ? List.of() : null));
    }
    return Collections.unmodifiableList(row);
  }

  /** The names of its columns, separated by commas. */
  public String names() {
    return names("");
  }

  /** The same, each with words before it. */
  public String names(String prefix) {
    return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
  }

  /** As many question marks as there are columns. */
  public String marks() {
    return columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
  }
}
