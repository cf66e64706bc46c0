package dev.pressline.stage.internal;

/** How a stage is doing, as its threads see it and its health tells it. */
enum StagePhase {
  /** The broker was not reached yet. */
  STARTING,
  WORKING,
  /** Something that the stage needs is unavailable. */
  BACKING_OFF,
  /** Only an operator can help. */
  MISCONFIGURED
}
