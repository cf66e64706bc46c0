package dev.pressline.quality.internal;

import dev.pressline.core.enrichment.reading.LanguageDetector;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.quality.Measurement;
import dev.pressline.quality.blogs.RealBlogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Links from a phrase to the post that is about it, against those that authors made. */
public final class InternalLinks implements Measurement {
  @Override
  public String name() {
    return "internal-links";
  }

  @Override
  public String title() {
    return "Links from a phrase to the post about it";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    LanguageDetector detector = OpenNlpLanguageDetector.bundled();
    StringBuilder report =
        new StringBuilder(
            """
            Links between posts of the real blogs, as their authors made them, taken out of the texts. An author who mentions a post
            often says `here` or `last year`, or links it elsewhere in the text, or not at all: what the author links, too, is only the least that is right.

            | blog | posts | links of authors | links found | of these by the author, too |
            | --- | --- | --- | --- | --- |
            """);
    int links = 0;
    int shared = 0;
    for (Path folder : RealBlogs.folders(corpus)) {
      LinkedBlog blog = LinkedBlog.read(folder, detector);
      List<LinkedBlog.Found> found = blog.found();
      int right = (int) found.stream().filter(LinkedBlog.Found::byAuthor).count();
      links += found.size();
      shared += right;
      report.append(
          "| %s | %d | %d | %d | %d |\n"
              .formatted(blog.name(), blog.posts(), blog.byAuthors(), found.size(), right));
    }
    report.append("| **all** | | | **%d** | **%d** |\n".formatted(links, shared));
    return report.toString();
  }
}
