package dev.pressline.launcher.drafts;

import dev.pressline.core.post.PostId;
import java.nio.file.Path;

/**
 * A file that holds a draft.
 *
 * @param file where it is
 * @param sourcePath relative to the submitted folder, with {@code /}
 * @param postId id of its post
 */
public record DraftFile(Path file, String sourcePath, PostId postId) {}
