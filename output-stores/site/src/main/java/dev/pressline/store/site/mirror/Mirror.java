package dev.pressline.store.site.mirror;

import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.LogPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the files of the sites in a second place. Called by one thread at a time. */
public interface Mirror {
  /** There is no second place. */
  Mirror NONE = new NoMirror();

  /**
   * Why a file can never be shown there, if so: about the same file always the same. A file of
   * posts that is refused is not copied either; posts that need it are refused.
   *
   * @param file path relative to the site's folder, with {@code /}
   * @param bytes how many it has, 0 for a page
   */
  Optional<Refusal> refusalOf(String site, String file, long bytes);

  /** What stands for which files are refused; every page is looked at anew when it is another. */
  String rules();

  /**
   * Whether every file is to be shown and not only those that may be other than before, because it
   * is not known what is there. Asked each time before files are shown.
   *
   * @param at place in the log that the files stand for
   * @throws dev.pressline.store.StoreUnavailableException when the place cannot be read now
   */
  boolean wantsEverything(LogPosition at);

  /**
   * Shows files as they are in the folder now. They may be there as they are already; until this
   * has returned without a failure they come again, also after a crash.
   *
   * @param turns files of which those of a turn are shown before those of the next
   * @param gone files that are in the folder no more; taken away after all others are shown
   * @return why files could not be shown; these come again the next time
   * @throws dev.pressline.store.StoreUnavailableException when the place cannot be written now
   */
  Map<MirroredFile, Refusal> show(List<List<MirroredFile>> turns, List<MirroredFile> gone);

  /**
   * Shows these files, which are all there are, as {@link #show} does, and takes away what else the
   * mirror had there.
   */
  Map<MirroredFile, Refusal> showEverything(List<List<MirroredFile>> turns);
}
