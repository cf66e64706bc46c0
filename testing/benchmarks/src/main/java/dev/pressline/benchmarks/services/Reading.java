package dev.pressline.benchmarks.services;

/**
 * A group and what it reads.
 *
 * @param group its name
 * @param topic its name
 */
record Reading(String group, String topic) {}
