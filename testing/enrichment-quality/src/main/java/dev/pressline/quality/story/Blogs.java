package dev.pressline.quality.story;

import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.quality.blogs.RealBlogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real blogs beside the project, read by admission. */
final class Blogs {
  private Blogs() {}

  /** Every post of every blog, blog by blog, in the order of their paths. */
  static List<BlogPost> posts(Path corpus) throws IOException {
    List<BlogPost> posts = new ArrayList<>();
    for (Path blog : RealBlogs.folders(corpus)) {
      for (Path file : RealBlogs.files(blog)) {
        post(blog.getFileName().toString(), blog.relativize(file), Files.readAllBytes(file))
            .ifPresent(posts::add);
      }
    }
    return List.copyOf(posts);
  }

  /** The post that a draft becomes. */
  static Optional<BlogPost> post(String blog, Path path, byte[] source) {
    return RealBlogs.post(new PostId(blog + "/" + path), path.toString(), source, "en")
        .map(post -> post(blog, post));
  }

  private static BlogPost post(String blog, Post post) {
    PostContent content = post.content();
    return new BlogPost(
        blog, post.postId(), content.title(), content.dates().published(), content.body().text());
  }
}
