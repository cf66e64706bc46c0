package dev.pressline.store.postgres;

/** Tables of the schema that hold posts, their history and a place in the log. */
enum TableSet {
  /** Those that readers see. */
  SHOWN(""),
  /** Those that are filled beside them. */
  REFILL("refill_");

  private final String prefix;

  TableSet(String prefix) {
    this.prefix = prefix;
  }

  /** What the table is called here that readers see under the name. */
  String name(String table) {
    return prefix + table;
  }
}
