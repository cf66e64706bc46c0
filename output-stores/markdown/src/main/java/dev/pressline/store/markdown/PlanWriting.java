package dev.pressline.store.markdown;

import dev.pressline.store.LogPosition;
import dev.pressline.store.markdown.files.OutputFolder;
import dev.pressline.store.markdown.files.StepHook;
import dev.pressline.store.markdown.git.WorkingCopy;
import dev.pressline.store.markdown.state.KeptState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what was planned: files, then commits, and last what is held. */
record PlanWriting(KeptState state, OutputFolder folder, Optional<WorkingCopy> git, StepHook hook) {
  /** A commit that has reached its branch is held, whatever happened then. */
  void finishCommit() throws IOException {
    Optional<KeptState.Announced> announced = state.announced();
    if (git.isEmpty() || announced.isEmpty() || !git.get().holds(announced.get().commit())) {
      return;
    }
    List<String> files = List.copyOf(state.underWay().keySet());
    git.get().refreshIndex(files);
    state.commit(announced.get().held(), files, state.position());
  }

  /** On return all of it is durable, and the store is complete up to the place in the log. */
  void write(BatchPlan plan, LogPosition end) throws IOException {
    if (!plan.wanted().isEmpty()) {
      Optional<WorkingCopy.Prepared> commits =
          git.isPresent() ? git.get().prepare(plan.changes()) : Optional.empty();
      hook.before(StepHook.Step.ANNOUNCE);
      state.announce(
          plan.underWay(),
          commits.map(
              made -> new KeptState.Announced(made.name(), List.copyOf(plan.held().values()))));
      folder.write(plan.wanted(), plan.ours());
      if (commits.isPresent()) {
        git.orElseThrow().publish(commits.get());
      }
    }
    boolean isNews = !plan.held().isEmpty() || !end.equals(state.position());
    if (isNews || state.refill().isPresent()) {
      hook.before(StepHook.Step.COMMIT);
      state.commit(plan.held().values(), plan.wanted().keySet(), end);
    }
  }
}
