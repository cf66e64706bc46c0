package dev.pressline.wire;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that generated classes may be decoded into; since 1.12.2 it refuses all others.
 *
 * <p>A class that our own code names is not one that a record could have smuggled in, so its
 * package, where the classes it is made of lie, is trusted.
 */
final class RecordTrust {
  private RecordTrust() {}

  static synchronized void of(Class<?> contract) {
    ClassSecurityPredicate present = ClassSecurityValidator.getGlobal();
    if (present.isTrusted(contract)) {
      return;
    }
    String trusted = contract.getPackageName();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(present, type -> type.getPackageName().equals(trusted)));
  }
}
