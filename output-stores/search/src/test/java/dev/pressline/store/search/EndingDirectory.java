package dev.pressline.store.search;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A folder of a process that ends when it has taken its steps: all that follow fail. */
final class EndingDirectory extends FilterDirectory {
  private final AtomicInteger left;

  /**
   * A folder among those of the process.
   *
   * @param left steps that the process takes, in whichever folder
   */
  EndingDirectory(Directory folder, AtomicInteger left) {
    super(folder);
    this.left = left;
  }

  private void step(String what) throws IOException {
    if (left.getAndUpdate(n -> Math.max(n - 1, 0)) == 0) {
      throw new IOException("ended before " + what);
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    step("creating " + name);
    return super.createOutput(name, context);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    step("deleting " + name);
    super.deleteFile(name);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    step("syncing " + names);
    super.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    step("syncing the folder");
    super.syncMetaData();
  }

  @Override
  public void rename(String source, String target) throws IOException {
    step("renaming " + source);
    super.rename(source, target);
  }
}
