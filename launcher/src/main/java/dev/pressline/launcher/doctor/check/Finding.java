package dev.pressline.launcher.doctor.check;

/** What a check has found. */
public sealed interface Finding {
  /** What was looked at, in a word or two: {@code topics}. */
  String subject();

  /** What was found, in a sentence. */
  String what();

  /** As it should be. */
  record Fine(String subject, String what) implements Finding {}

  /**
   * It works, and may not for long, or not when something else happens.
   *
   * @param meaning what follows from it for authors, readers or operators
   * @param remedy what to do
   */
  record Worry(String subject, String what, String meaning, String remedy) implements Finding {}

  /**
   * Something does not work, or a promise is not kept.
   *
   * @param meaning what follows from it for authors, readers or operators
   * @param remedy what to do
   */
  record Wrong(String subject, String what, String meaning, String remedy) implements Finding {}
}
