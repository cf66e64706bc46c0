package dev.pressline.store.markdown;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.markdown.body.FileText;
import dev.pressline.store.markdown.body.PostText;
import dev.pressline.store.markdown.dialect.Dialect;
import dev.pressline.store.markdown.dialect.PostHead;
import dev.pressline.store.markdown.dialect.PostName;
import dev.pressline.store.markdown.dialect.RedirectPage;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.state.PostWish;
import dev.pressline.store.markdown.state.PostWish.Form;
import dev.pressline.store.markdown.state.Refill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The file of a publication: what stands in it, and where it would like to lie. */
final class PostFile {
  private static final String NOTICE = "This post was withdrawn.";
  private static final String EXTENSION = ".md";

  private final MarkdownStoreSettings settings;

  PostFile(MarkdownStoreSettings settings) {
    this.settings = settings;
  }

  /** What a publication asks for. */
  PostWish of(Publication publication) {
    Form form = form(publication);
    boolean isPost = form instanceof Form.File file && file.isPost();
    return new PostWish(
        publication.postId(),
        PostVersion.of(publication),
        publication.site(),
        publication.content().title(),
        publication.url(),
        publication.state() instanceof Publication.State.Live,
        form,
        isPost ? assets(publication) : List.of());
  }

  /** What those versions ask for that are newer than what was taken in; of each post the newest. */
  List<PostWish> newer(List<Publication> publications, Refill known) {
    Map<PostId, PostWish> wishes = new LinkedHashMap<>();
    for (Publication publication : publications) {
      PostId id = publication.postId();
      boolean old =
          Optional.ofNullable(wishes.get(id))
              .or(() -> known.find(id))
              .filter(wish -> wish.version().compareTo(PostVersion.of(publication)) >= 0)
              .isPresent();
      if (!old) {
        wishes.remove(id);
        wishes.put(id, of(publication));
      }
    }
    return List.copyOf(wishes.values());
  }

  private static List<PostAsset> assets(Publication publication) {
    return publication.content().assets().stream().filter(PostAsset::isWellPlaced).toList();
  }

  private Form form(Publication publication) {
    Optional<SiteSettings> site = Optional.ofNullable(settings.sites().get(publication.site()));
    if (publication.state() instanceof Publication.State.Withdrawn(Withdrawal.Gone())) {
      return new Form.Nothing();
    }
    if (site.isEmpty()) {
      return new Form.Refused(Refusals.siteUnknown(publication.site(), settings.sites().keySet()));
    }
    Optional<Refusal> refusal = unsafe(publication.permalink());
    if (refusal.isPresent()) {
      return new Form.Refused(refusal.get());
    }
    return switch (publication.state()) {
      case Publication.State.Live _ -> post(publication, site.get(), "");
      case Publication.State.Withdrawn(Withdrawal.Notice(Optional<String> sentence)) ->
          post(publication, site.get(), notice(sentence));
      case Publication.State.Withdrawn(Withdrawal.Redirect(String target)) ->
          redirect(publication, site.get(), target);
      case Publication.State.Withdrawn(Withdrawal.Gone()) -> new Form.Nothing();
    };
  }

  /** The name that the post has to take when another has its own. */
  String pathApart(PostWish wish, String name) {
    return path(wish.site(), PostName.apart(name, wish.id()));
  }

  private Form post(Publication publication, SiteSettings site, String notice) {
    PostName.Reading reading =
        PostName.of(
            publication.postId(),
            publication.site(),
            settings.dialect(),
            publication.publishedAt().atZone(site.zone()).toLocalDate());
    return switch (reading) {
      case PostName.Reading.Unsafe(String reason) -> new Form.Refused(Refusals.nameUnsafe(reason));
      case PostName.Reading.Named(String name) ->
          new Form.File(
              path(publication.site(), name),
              name,
              true,
              FileContent.of(text(publication, site, notice)));
    };
  }

  private String path(String site, String name) {
    return settings.folderOf(site) + settings.dialect().posts() + name + EXTENSION;
  }

  private String text(Publication publication, SiteSettings site, String notice) {
    FileText body = PostText.of(publication, site, settings.dialect(), settings.body());
    String head =
        PostHead.of(
            publication,
            settings.dialect(),
            site.zone(),
            new PostHead.TextNeeds(body.isLiteral(), body.tellsExcerpt()));
    return head + notice + body.markdown();
  }

  /** A quotation above the text, in HTML, so that nothing in it is markup or a mark. */
  private static String notice(Optional<String> sentence) {
    String text = sentence.orElse(NOTICE).replaceAll("\\s+", " ").strip();
    String escaped = org.jsoup.nodes.Entities.escape(text).replace("{", "&#123;");
    return "<p><strong>" + escaped + "</strong></p>\n\n";
  }

  private Form redirect(Publication publication, SiteSettings site, String target) {
    String address = target.toLowerCase(Locale.ROOT);
    boolean ofSite = target.startsWith("/") && !target.startsWith("//");
    if (!ofSite && !address.startsWith("https://") && !address.startsWith("http://")) {
      return new Form.Refused(Refusals.redirectUnsafe());
    }
    Dialect dialect = settings.dialect();
    String path =
        settings.folderOf(publication.site()) + RedirectPage.file(publication.permalink(), dialect);
    String url =
        ofSite && target.indexOf('?') < 0 && target.indexOf('#') < 0 ? site.hrefOf(target) : target;
    return new Form.File(path, "", false, FileContent.of(RedirectPage.to(url, dialect)));
  }

  private static Optional<Refusal> unsafe(String permalink) {
    return switch (SitePath.read(permalink)) {
      case SitePath.Reading.Safe(SitePath path) when path.value().equals(permalink) ->
          Optional.empty();
      case SitePath.Reading.Safe _ ->
          Optional.of(Refusals.permalinkUnsafe("is not written as addresses of a site are"));
      case SitePath.Reading.Unsafe(String reason) -> Optional.of(Refusals.permalinkUnsafe(reason));
    };
  }
}
