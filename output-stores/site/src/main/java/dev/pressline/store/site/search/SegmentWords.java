package dev.pressline.store.site.search;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.words.PostWords;
import dev.pressline.store.site.words.WordPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The words of all posts of a segment. */
record SegmentWords(Segment segment, List<PostWords> posts) {
  static SegmentWords of(Segment segment, Function<PostId, PostWords> words) {
    return new SegmentWords(
        segment, segment.posts().stream().map(post -> words.apply(post.id())).toList());
  }

  /** In the order of the words: a word, then its posts and what it weighs there. */
  byte[] bytes(SearchFile.Words file) {
    Map<String, Postings> words = new TreeMap<>();
    for (int place = file.number(); place < WordPlace.COUNT; place += segment.wordFiles()) {
      for (int i = 0; i < posts.size(); i++) {
        int number = i;
        posts
            .get(i)
            .at(
                place,
                (word, weight) ->
                    words.computeIfAbsent(word, _ -> new Postings()).add(number, weight));
      }
    }
    return DataScript.of(
        file,
        json -> {
          json.writeStartObject();
          json.writeStringField("edition", segment.edition());
          json.writeArrayFieldStart("words");
          for (Map.Entry<String, Postings> word : words.entrySet()) {
            json.writeString(word.getKey());
            json.writeString(word.getValue().toString());
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** The last segments that were read; the files of one are written one after the other. */
  static final class Recent {
    /** With more processors than this has room for, segments are read more than once. */
    private static final int MOST = 8;

    private final List<Once> reads = new ArrayList<>();

    SegmentWords of(Segment segment, long moment, Function<PostId, PostWords> words) {
      return once(segment, moment).get(words);
    }

    private synchronized Once once(Segment segment, long moment) {
      reads.removeIf(read -> read.moment != moment);
      for (Once read : reads) {
        if (read.segment.name().equals(segment.name())) {
          return read;
        }
      }
      if (reads.size() == MOST) {
        reads.removeFirst();
      }
      Once fresh = new Once(segment, moment);
      reads.add(fresh);
      return fresh;
    }
  }

  /** Read by whoever comes first, while the others wait. */
  private static final class Once {
    private final Segment segment;
    private final long moment;
    private List<SegmentWords> read = List.of();

    Once(Segment segment, long moment) {
      this.segment = segment;
      this.moment = moment;
    }

    synchronized SegmentWords get(Function<PostId, PostWords> words) {
      if (read.isEmpty()) {
        read = List.of(SegmentWords.of(segment, words));
      }
      return read.getFirst();
    }
  }
}
