package dev.pressline.core.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finite-state dictionary of names over tokens. A state is what was read so far; white space
 * counts, so that {@code New York} is not found in {@code NewYork}.
 */
final class NameTrie {
  /** Where reading starts. */
  static final int START = 0;

  /** No name goes on like this. */
  static final int NOWHERE = LongIntTable.ABSENT;

  private final Map<String, Integer> words = new HashMap<>();
  private final LongIntTable next = new LongIntTable();
  private final Map<Integer, List<Name>> names = new HashMap<>();
  private int states = 1;

  /**
   * A name of an entry as it is written.
   *
   * @param kind how the entry comes by it
   */
  record Name(CatalogueEntry entry, String written, NameKind kind) {}

  void add(Name name) {
    Tokens tokens = Tokens.of(name.written());
    int state = START;
    for (int i = 0; i < tokens.size(); i++) {
      state = grown(state, tokens.get(i));
    }
    if (state != START) {
      names.computeIfAbsent(state, _ -> new ArrayList<>(1)).add(name);
    }
  }

  /** The state after reading the token, or {@link #NOWHERE}. */
  int step(int state, Token token) {
    Integer word = words.get(token.folded());
    return word == null ? NOWHERE : next.get(key(state, word, token));
  }

  /** The names that end in the state. */
  List<Name> namesAt(int state) {
    return names.getOrDefault(state, List.of());
  }

  private int grown(int state, Token token) {
    Integer known = words.get(token.folded());
    int word = known == null ? words.size() : known;
    if (known == null) {
      words.put(token.folded(), word);
    }
    long key = key(state, word, token);
    int target = next.get(key);
    if (target == NOWHERE) {
      target = states++;
      next.put(key, target);
    }
    return target;
  }

  /** At the start it does not matter what stands before. */
  private static long key(int state, int word, Token token) {
    long gap = state != START && !token.isGlued() ? 1 : 0;
    return ((long) state << 32) | ((long) word << 1) | gap;
  }
}
