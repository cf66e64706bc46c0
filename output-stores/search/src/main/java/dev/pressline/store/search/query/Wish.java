package dev.pressline.store.search.query;

import java.util.ArrayList;
import java.util.List;

/** What a reader looks for. */
public record Wish(List<Clause> clauses, List<Filter> filters) {
  public Wish {
    clauses = List.copyOf(clauses);
    filters = List.copyOf(filters);
  }

  /** The same, narrowed down further. */
  public Wish with(List<Filter> more) {
    List<Filter> all = new ArrayList<>(filters);
    all.addAll(more);
    return new Wish(clauses, all);
  }

  /** What posts are to have. */
  List<Clause> wanted() {
    return clauses.stream().filter(clause -> !clause.isExcluded()).toList();
  }
}
