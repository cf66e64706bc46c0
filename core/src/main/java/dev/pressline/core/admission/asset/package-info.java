/** Which of the files that came with a draft its post refers to, and by which addresses. */
@NullMarked
package dev.pressline.core.admission.asset;

import org.jspecify.annotations.NullMarked;
