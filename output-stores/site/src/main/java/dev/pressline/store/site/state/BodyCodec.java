package dev.pressline.store.site.state;

import dev.pressline.core.catalogue.EntityType;
import dev.pressline.store.site.model.ContentsWish;
import dev.pressline.store.site.model.LinkedEntity;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.Source;

/** Bodies of posts as bytes. */
final class BodyCodec {
  private BodyCodec() {}

  static byte[] bytes(PostBody body) {
    BinaryWriter out = new BinaryWriter();
    out.text(body.html());
    out.optional(body.description(), out::text);
    out.number(body.wordCount());
    out.list(
        body.sources(),
        source -> {
          out.optional(source.publisher(), out::text);
          out.optional(source.publisherUrl(), out::text);
          out.text(source.title());
          out.optional(source.url(), out::text);
        });
    out.list(body.unlinked(), out::text);
    out.list(
        body.entities(),
        entity -> {
          out.text(entity.id());
          out.text(entity.type().name());
        });
    out.text(body.contents().name());
    return out.toBytes();
  }

  static PostBody read(byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    return new PostBody(
        in.text(),
        in.optional(in::text),
        in.count(),
        in.list(
            () ->
                new Source(
                    in.optional(in::text),
                    in.optional(in::text),
                    in.text(),
                    in.optional(in::text))),
        in.list(in::text),
        in.list(() -> new LinkedEntity(in.text(), EntityType.valueOf(in.text()))),
        ContentsWish.valueOf(in.text()));
  }
}
