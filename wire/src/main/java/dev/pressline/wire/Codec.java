package dev.pressline.wire;

import org.apache.avro.specific.SpecificRecord;

/**
 * Translates one domain type to its contract and back.
 *
 * <p>Decoding what was encoded gives an equal value. Instants keep milliseconds.
 *
 * @param <D> domain type
 * @param <A> generated contract class
 */
public interface Codec<D, A extends SpecificRecord> {
  /** The contract's form of the value. */
  A encode(D value);

  /**
   * The value that the contract's form stands for.
   *
   * @throws IllegalArgumentException if the domain knows no such value; the message says why
   */
  D decode(A contract);
}
