package dev.pressline.store.site.render;

import dev.pressline.core.enrichment.TextRange;
import dev.pressline.store.site.model.PostCard;

/** Words in the text of a post that another post is about. */
public record PhraseLink(PostCard post, TextRange range, PostCard target) {}
