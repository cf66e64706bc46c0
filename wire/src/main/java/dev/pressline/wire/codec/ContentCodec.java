package dev.pressline.wire.codec;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.Visibility;
import dev.pressline.wire.Codec;
import java.util.Optional;

final class ContentCodec implements Codec<PostContent, dev.pressline.contracts.PostContent> {
  @Override
  public dev.pressline.contracts.PostContent encode(PostContent content) {
    return dev.pressline.contracts.PostContent.newBuilder()
        .setTitle(content.title())
        .setSlug(content.slug())
        .setPermalink(content.permalink().orElse(null))
        .setAliases(content.aliases())
        .setLanguage(content.language().orElse(null))
        .setAuthors(content.authors())
        .setDate(content.dates().published().orElse(null))
        .setUpdated(content.dates().updated().orElse(null))
        .setPublishAt(content.dates().publishAt().orElse(null))
        .setExpiresAt(content.dates().expiresAt().orElse(null))
        .setCategories(Parts.encodeCategories(content.categories()))
        .setTags(content.tags())
        .setHtml(content.body().html())
        .setText(content.body().text())
        .setSource(content.body().source())
        .setSourceFormat(Parts.encode(content.body().format()))
        .setSourcePath(content.sourcePath().orElse(null))
        .setCover(content.cover().orElse(null))
        .setExcerpt(content.excerpt().orElse(null))
        .setDescription(content.description().orElse(null))
        .setCitations(Parts.each(content.citations(), Parts::encode))
        .setLinkHints(Parts.each(content.linkHints(), Parts::encode))
        .setExtra(Parts.encodeMap(content.extra()))
        .setVisibility(dev.pressline.contracts.Visibility.valueOf(content.visibility().name()))
        .setAssets(Parts.each(content.assets(), Parts::encode))
        .setContentHash(content.contentHash())
        .build();
  }

  @Override
  public PostContent decode(dev.pressline.contracts.PostContent contract) {
    return new PostContent(
        contract.getTitle(),
        contract.getSlug(),
        Optional.ofNullable(contract.getPermalink()),
        contract.getAliases(),
        Optional.ofNullable(contract.getLanguage()),
        contract.getAuthors(),
        dates(contract),
        Parts.decodeCategories(contract.getCategories()),
        contract.getTags(),
        body(contract),
        Optional.ofNullable(contract.getSourcePath()),
        Optional.ofNullable(contract.getCover()),
        Optional.ofNullable(contract.getExcerpt()),
        Optional.ofNullable(contract.getDescription()),
        Parts.each(contract.getCitations(), Parts::decode),
        Parts.each(contract.getLinkHints(), Parts::decode),
        contract.getExtra(),
        Visibility.valueOf(contract.getVisibility().name()),
        Parts.each(contract.getAssets(), Parts::decode),
        contract.getContentHash());
  }

  private static PostDates dates(dev.pressline.contracts.PostContent contract) {
    return new PostDates(
        Optional.ofNullable(contract.getDate()),
        Optional.ofNullable(contract.getUpdated()),
        Optional.ofNullable(contract.getPublishAt()),
        Optional.ofNullable(contract.getExpiresAt()));
  }

  private static Body body(dev.pressline.contracts.PostContent contract) {
    return new Body(
        contract.getHtml(),
        contract.getText(),
        contract.getSource(),
        bodyFormat(contract.getSourceFormat()));
  }

  /** A format that this version does not know is text at least. */
  static SourceFormat bodyFormat(dev.pressline.contracts.SourceFormat format) {
    return Parts.decode(format).orElse(SourceFormat.TEXT);
  }
}
