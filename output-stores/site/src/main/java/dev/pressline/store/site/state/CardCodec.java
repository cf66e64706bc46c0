package dev.pressline.store.site.state;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.story.StoryName;
import dev.pressline.core.enrichment.story.StoryNames;
import dev.pressline.core.enrichment.subject.WordPairs;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.site.link.SiteLink;
import dev.pressline.store.site.model.HeldCard;
import dev.pressline.store.site.model.Hint;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.Showing;
import dev.pressline.store.site.model.TagUse;
import dev.pressline.store.site.model.TextTraits;
import java.util.ArrayList;
import java.util.List;

/** Cards as bytes. A change of the form needs a new {@link SiteState#FORMAT}. */
final class CardCodec {
  private CardCodec() {}

  static byte[] bytes(HeldCard post) {
    BinaryWriter out = new BinaryWriter();
    out.text(post.site());
    out.number(post.revision().value());
    out.number(post.level());
    write(out, post.card());
    return out.toBytes();
  }

  static HeldCard held(PostId id, byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    return new HeldCard(in.text(), new Revision(in.number()), in.count(), read(in, id));
  }

  private static void write(BinaryWriter out, PostCard card) {
    writeShowing(out, card.showing());
    out.text(card.permalink());
    out.list(card.formerPermalinks(), out::text);
    out.text(card.title());
    out.text(card.titleKey());
    out.text(card.language());
    out.list(card.authors(), out::text);
    out.instant(card.publishedAt());
    out.optional(card.updatedAt(), out::instant);
    out.list(card.categories(), path -> out.list(path.names(), out::text));
    out.list(card.tags(), tag -> writeTag(out, tag));
    out.text(card.excerpt());
    out.optional(card.cover(), out::text);
    out.number(card.readingMinutes());
    out.number(card.inSitemap() ? 1 : 0);
    out.list(card.hints(), hint -> writeHint(out, hint));
    out.list(card.links(), link -> writeLink(out, link));
    out.list(card.assets(), asset -> writeAsset(out, asset));
    writeTraits(out, card.traits());
  }

  private static PostCard read(BinaryReader in, PostId id) {
    return new PostCard(
        id,
        readShowing(in),
        in.text(),
        in.list(in::text),
        in.text(),
        in.text(),
        in.text(),
        in.list(in::text),
        in.instant(),
        in.optional(in::instant),
        in.list(() -> new CategoryPath(in.list(in::text))),
        in.list(() -> readTag(in)),
        in.text(),
        in.optional(in::text),
        in.count(),
        in.count() == 1,
        in.list(() -> new Hint(in.text(), in.text(), in.optional(in::text), in.count())),
        in.list(() -> new SiteLink(in.text(), in.count() == 1)),
        in.list(() -> new PostAsset(in.text(), new Sha256(in.text()), in.number(), in.text())),
        readTraits(in));
  }

  /** Hashes in ascending order, each as the way from the one before. */
  private static void writeTraits(BinaryWriter out, TextTraits traits) {
    out.number(traits.dated() ? 1 : 0);
    List<StoryName> names = traits.names().list();
    out.number(names.size());
    long last = Integer.MIN_VALUE;
    for (StoryName name : names) {
      out.number(name.hash() - last);
      out.number(name.inTitle() ? -name.count() : name.count());
      last = name.hash();
    }
    int[] pairs = traits.pairs().hashes();
    out.number(pairs.length);
    last = Integer.MIN_VALUE;
    for (int pair : pairs) {
      out.number(pair - last);
      last = pair;
    }
  }

  private static TextTraits readTraits(BinaryReader in) {
    boolean dated = in.count() == 1;
    long last = Integer.MIN_VALUE;
    List<StoryName> names = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      last += in.number();
      int count = in.count();
      names.add(new StoryName((int) last, Math.abs(count), count < 0));
    }
    int[] pairs = new int[in.count()];
    last = Integer.MIN_VALUE;
    for (int i = 0; i < pairs.length; i++) {
      last += in.number();
      pairs[i] = (int) last;
    }
    return new TextTraits(dated, StoryNames.of(names), WordPairs.of(pairs));
  }

  private static void writeAsset(BinaryWriter out, PostAsset asset) {
    out.text(asset.path());
    out.text(asset.sha256().hex());
    out.number(asset.size());
    out.text(asset.mediaType());
  }

  private static void writeTag(BinaryWriter out, TagUse tag) {
    out.text(tag.label());
    out.text(tag.slug());
    out.text(tag.origin().name());
    out.optional(tag.evidence(), out::text);
  }

  private static TagUse readTag(BinaryReader in) {
    return new TagUse(in.text(), in.text(), Origin.valueOf(in.text()), in.optional(in::text));
  }

  private static void writeHint(BinaryWriter out, Hint hint) {
    out.text(hint.title());
    out.text(hint.key());
    out.optional(hint.url(), out::text);
    out.number(hint.place());
  }

  private static void writeLink(BinaryWriter out, SiteLink link) {
    out.text(link.path());
    out.number(link.bare() ? 1 : 0);
  }

  private static void writeShowing(BinaryWriter out, Showing showing) {
    switch (showing) {
      case Showing.Live() -> out.text("live");
      case Showing.Gone() -> out.text("gone");
      case Showing.Redirected(String target) -> {
        out.text("redirected");
        out.text(target);
      }
      case Showing.Noticed(var sentence) -> {
        out.text("noticed");
        out.optional(sentence, out::text);
      }
      case Showing.Refused(Refusal refusal) -> {
        out.text("refused");
        out.text(refusal.code());
        out.text(refusal.message());
        out.optional(refusal.hint(), out::text);
      }
    }
  }

  private static Showing readShowing(BinaryReader in) {
    String kind = in.text();
    return switch (kind) {
      case "live" -> new Showing.Live();
      case "gone" -> new Showing.Gone();
      case "redirected" -> new Showing.Redirected(in.text());
      case "noticed" -> new Showing.Noticed(in.optional(in::text));
      case "refused" ->
          new Showing.Refused(
              new Refusal(in.text(), in.text(), in.optional(in::text), SourcePosition.NOWHERE));
      default -> throw new IllegalStateException("unknown kind of post in the state: " + kind);
    };
  }
}
