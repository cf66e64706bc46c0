package dev.pressline.core.catalogue;

import java.util.Arrays;

/** A hash table from long to int with open addressing: a catalogue has millions of transitions. */
final class LongIntTable {
  /** The answer for a key that is not there. */
  static final int ABSENT = -1;

  private static final long EMPTY = -1L;
  private static final int SMALLEST = 64;

  private long[] keys = filled(SMALLEST);
  private int[] values = new int[SMALLEST];
  private int size;

  /** The value of the key, which is not negative, or {@link #ABSENT}. */
  int get(long key) {
    int slot = slotOf(key);
    return keys[slot] == key ? values[slot] : ABSENT;
  }

  void put(long key, int value) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int slot = slotOf(key);
    if (keys[slot] == EMPTY) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = filled(oldKeys.length * 2);
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static long[] filled(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, EMPTY);
    return keys;
  }
}
