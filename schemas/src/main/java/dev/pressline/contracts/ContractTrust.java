package dev.pressline.contracts;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes.LogicalTypeFactory;
import org.apache.avro.Schema;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that the generated contract classes may be decoded into.
 *
 * <p>Since 1.12.2 Avro refuses classes it was not told to trust ({@code SecurityException:
 * Forbidden …}). A consumer need not do anything about it: Avro looks for logical types by {@link
 * java.util.ServiceLoader} before it parses its first schema, finds this class, and thereby
 * establishes trust. Only where the thread that uses Avro first cannot see this jar's services (its
 * context class loader is another one) or a library replaces Avro's trust later, {@link
 * #establish()} has to be called.
 */
public final class ContractTrust implements LogicalTypeFactory {
  private static final String NO_LOGICAL_TYPE = "dev.pressline.contracts.none";

  /** Called by Avro; establishes trust. */
  public ContractTrust() {
    establish();
  }

  /**
   * Adds the contract classes to what Avro trusts. Trust given before, by system property or by
   * another library, stays; calling it again changes nothing.
   */
  public static synchronized void establish() {
    ClassSecurityPredicate present = ClassSecurityValidator.getGlobal();
    if (present.isTrusted(Draft.class)) {
      return;
    }
    ClassSecurityPredicate contracts =
        type -> type.getPackageName().equals("dev.pressline.contracts");
    ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(present, contracts));
  }

  /** A name that no schema uses: the contracts define no logical type of their own. */
  @Override
  public String getTypeName() {
    return NO_LOGICAL_TYPE;
  }

  /** Never asked for by a contract. */
  @Override
  public LogicalType fromSchema(Schema schema) {
    throw new IllegalArgumentException(NO_LOGICAL_TYPE + " is no logical type");
  }
}
