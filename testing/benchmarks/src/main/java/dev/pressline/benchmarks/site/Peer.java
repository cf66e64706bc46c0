package dev.pressline.benchmarks.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Another generator, as the benchmark drives it. Its site is below {@code sites/} in the resources.
 *
 * @param name as the options have it, and its folder
 * @param program that has to be on the PATH
 * @param remedy what to do when it is not
 * @param fromNpm whether it is installed by npm into the work folder
 * @param version command that says which it is
 * @param places where its files are
 * @param build command of a whole build
 * @param watchers its ways to follow edits
 */
record Peer(
    String name,
    String program,
    String remedy,
    boolean fromNpm,
    List<String> version,
    Places places,
    List<String> build,
    List<Watcher> watchers) {

  /**
   * Where a generator has its files, below its folder.
   *
   * @param posts folder of posts
   * @param output folder of the site
   * @param feed in the folder of the site
   */
  record Places(Path posts, Path output, Path feed) {
    Places(String posts, String output, String feed) {
      this(Path.of(posts), Path.of(output), Path.of(feed));
    }

    /** The same in a folder. */
    Places in(Path folder) {
      return new Places(folder.resolve(posts), folder.resolve(output), feed);
    }

    Path index() {
      return output.resolve("index.html");
    }

    Path page(GeneratedBlog.Post post) {
      return output.resolve(post.page());
    }

    Path tag(String tag) {
      return output.resolve("tags").resolve(tag).resolve("index.html");
    }

    Path feedFile() {
      return output.resolve(feed);
    }
  }

  /**
   * A way to follow edits.
   *
   * @param said what it says when it is ready
   */
  record Watcher(String name, List<String> command, String said) {}

  /**
   * Those that the benchmark knows.
   *
   * @param npm folder in which npm has installed
   * @param port that is free
   * @param jekyll where Jekyll's script is
   */
  static Map<String, Peer> all(Path npm, int port, Path jekyll) {
    return Map.of(
        "hugo", hugo(port), "hexo", hexo(npm), "eleventy", eleventy(npm), "jekyll", jekyll(jekyll));
  }

  private static Peer hugo(int port) {
    return new Peer(
        "hugo",
        "hugo",
        "apt-get install hugo",
        false,
        List.of("hugo", "version"),
        new Places("content/posts", "public", "index.xml"),
        List.of("hugo", "--quiet"),
        List.of(
            new Watcher(
                "hugo server --renderToDisk",
                List.of("hugo", "server", "--renderToDisk", "--port", Integer.toString(port)),
                "Press Ctrl+C to stop"),
            new Watcher("hugo --watch", List.of("hugo", "--watch"), "Press Ctrl+C to stop")));
  }

  private static Peer hexo(Path npm) {
    String program = npm.resolve("node_modules/.bin/hexo").toString();
    return new Peer(
        "hexo",
        "npm",
        "apt-get install nodejs npm",
        true,
        List.of(program, "version"),
        new Places("source/_posts", "public", "atom.xml"),
        List.of(program, "generate", "--silent"),
        List.of(
            new Watcher(
                "hexo generate --watch",
                List.of(program, "generate", "--watch"),
                "Hexo is watching for file changes")));
  }

  private static Peer eleventy(Path npm) {
    String program = npm.resolve("node_modules/.bin/eleventy").toString();
    return new Peer(
        "eleventy",
        "npm",
        "apt-get install nodejs npm",
        true,
        List.of(program, "--version"),
        new Places("posts", "_site", "feed.xml"),
        List.of(program, "--quiet"),
        List.of(
            new Watcher(
                "eleventy --watch --incremental",
                List.of(program, "--quiet", "--watch", "--incremental"),
                "Watching")));
  }

  /** Ruby keeps what is said to a file for later, unless told otherwise. */
  private static Peer jekyll(Path script) {
    return new Peer(
        "jekyll",
        "jekyll",
        "apt-get install jekyll ruby-jekyll-paginate-v2 ruby-jekyll-archives ruby-jekyll-feed"
            + " ruby-jekyll-sitemap",
        false,
        List.of("jekyll", "--version"),
        new Places("_posts", "_site", "feed.xml"),
        List.of("jekyll", "build", "--quiet"),
        List.of(
            new Watcher(
                "jekyll build --watch --incremental",
                List.of(
                    "ruby",
                    "-e",
                    "$stdout.sync = true; load ARGV.shift",
                    script.toString(),
                    "build",
                    "--watch",
                    "--incremental"),
                "Auto-regeneration: enabled")));
  }
}
