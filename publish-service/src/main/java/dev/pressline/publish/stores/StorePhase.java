package dev.pressline.publish.stores;

/** How a store is doing, as its thread sees it and its health tells it. */
enum StorePhase {
  /** The broker was not reached yet. */
  STARTING,
  /** Another member writes. */
  STANDING_BY,
  /** This member writes. */
  WRITING,
  /** The store cannot be opened or written now. */
  AWAY,
  /** The broker or the registry does not answer. */
  CUT_OFF
}
