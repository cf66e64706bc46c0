package dev.pressline.core.catalogue.exchange;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.catalogue.exchange.CatalogueReading.Complaint;
import dev.pressline.core.site.Slug;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes entries of rows, one after the other, and remembers what is wrong with which. */
final class EntryReader {
  private static final List<String> YES = List.of("true", "yes", "1");
  private static final List<String> NO = List.of("false", "no", "0");

  private final List<CatalogueEntry> entries = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  void complain(int line, String message, String remedy) {
    complaints.add(new Complaint(line, message, remedy));
  }

  void read(Row row) {
    int before = complaints.size();
    String name = row.one(Field.NAME).orElse("");
    String id = row.one(Field.ENTITY_ID).orElseGet(() -> Slug.of(name));
    EntityType type = row.one(Field.TYPE).map(word -> type(row, word)).orElse(EntityType.OTHER);
    Optional<String> url = row.one(Field.URL);
    boolean blocked = row.one(Field.BLOCKED).map(word -> truth(row, word)).orElse(false);
    url.filter(address -> !isAddress(address)).ifPresent(address -> complainAbout(row, address));
    if (name.isEmpty()) {
      complain(row.line(), "The entry has no name.", "Give it the name that texts use.");
    } else if (id.isEmpty()) {
      complain(
          row.line(),
          "The entry has no id, and none can be made of its name.",
          "Give it an entityId that stays the same.");
    }
    if (complaints.size() == before && isNew(row, id)) {
      entries.add(
          new CatalogueEntry(
              id, name, row.many(Field.ALIASES), type, url, row.one(Field.DESCRIPTION), blocked));
    }
  }

  CatalogueReading result() {
    return new CatalogueReading(entries, complaints);
  }

  private boolean isNew(Row row, String id) {
    Integer earlier = lines.putIfAbsent(id, row.line());
    if (earlier != null) {
      complain(
          row.line(),
          "The id %s is that of line %d, too.".formatted(id, earlier),
          "Make one entry of the two, or give one of them another entityId.");
    }
    return earlier == null;
  }

  private EntityType type(Row row, String word) {
    try {
      return EntityType.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known =
          Arrays.stream(EntityType.values()).map(Enum::name).collect(Collectors.joining(", "));
      complain(row.line(), "%s is no entity type.".formatted(word), "Use one of " + known + ".");
      return EntityType.OTHER;
    }
  }

  private boolean truth(Row row, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!YES.contains(lower) && !NO.contains(lower)) {
      complain(
          row.line(),
          "\"blocked\" is neither true nor false: %s.".formatted(word),
          "Write one of the two.");
    }
    return YES.contains(lower);
  }

  private void complainAbout(Row row, String address) {
    complain(
        row.line(),
        "%s is no address that a link can lead to.".formatted(address),
        "Write it with https:// in front, or as a path of the site, blanks as %20.");
  }

  /** A web address, or a path of the site. */
  private static boolean isAddress(String address) {
    try {
      URI uri = new URI(address);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web
          ? uri.getRawAuthority() != null
          : uri.getScheme() == null && address.startsWith("/") && !address.startsWith("//");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
