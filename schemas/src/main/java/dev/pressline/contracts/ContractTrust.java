package dev.pressline.contracts;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that the generated contract classes may be decoded into.
 *
 * <p>Since 1.12.2 Avro refuses classes it was not told to trust ({@code SecurityException:
 * Forbidden …}). Trust given before, by system property or by another library, stays.
 */
public final class ContractTrust {
  private static boolean established;

  private ContractTrust() {}

  /** Adds the contract classes to what Avro trusts; calling it again changes nothing. */
  public static synchronized void establish() {
    if (established) {
      return;
    }
    ClassSecurityPredicate contracts =
        type -> type.getPackageName().equals("dev.pressline.contracts");
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), contracts));
    established = true;
  }
}
