/**
 * What is wrong with an installation, in words.
 *
 * <p>What is to be known is looked at by thin adapters ({@link
 * dev.pressline.launcher.doctor.look}); what it means is decided by pure functions ({@link
 * dev.pressline.launcher.doctor.check}). Looking changes nothing: no record is written, no group is
 * joined, no topic is made.
 */
@NullMarked
package dev.pressline.launcher.doctor;

import org.jspecify.annotations.NullMarked;
