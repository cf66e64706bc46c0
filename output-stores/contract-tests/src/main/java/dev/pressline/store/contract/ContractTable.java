package dev.pressline.store.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/** Prints which properties of the contract a store was seen to keep. */
final class ContractTable implements TestWatcher, AfterAllCallback {
  private static final Namespace ROWS = Namespace.create(ContractTable.class);

  @Override
  public void testSuccessful(ExtensionContext test) {
    note(test, "kept");
  }

  @Override
  public void testFailed(ExtensionContext test, @Nullable Throwable cause) {
    note(test, "BROKEN");
  }

  @Override
  public void testAborted(ExtensionContext test, @Nullable Throwable cause) {
    note(test, "not tried");
  }

  @Override
  public void testDisabled(ExtensionContext test, Optional<String> reason) {
    note(test, "not tried");
  }

  private static void note(ExtensionContext test, String result) {
    String declaredBy = test.getRequiredTestMethod().getDeclaringClass().getPackageName();
    if (declaredBy.equals(ContractTable.class.getPackageName())) {
      rows(test).put(words(test.getRequiredTestMethod().getName()), result);
    }
  }

  @Override
  public void afterAll(ExtensionContext store) {
    StringBuilder table = new StringBuilder("\n");
    table.append("| %s | |%n| --- | --- |%n".formatted(store.getDisplayName()));
    rows(store)
        .forEach((property, result) -> table.append("| %s | %s |%n".formatted(property, result)));
    System.out.print(table);
  }

  @SuppressWarnings("unchecked") // nobody else writes under the namespace
  private static SortedMap<String, String> rows(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ROWS)
        .computeIfAbsent(
            context.getRequiredTestClass(),
            _ -> new ConcurrentSkipListMap<String, String>(),
            SortedMap.class);
  }

  private static String words(String method) {
    return method.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
  }
}
