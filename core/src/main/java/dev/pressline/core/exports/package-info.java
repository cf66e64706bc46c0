/**
 * What the exports of other systems hold, turned into drafts: WordPress's WXR and Ghost's JSON.
 * Pure; whoever has the file reads it item by item and asks here what each of them is.
 */
@NullMarked
package dev.pressline.core.exports;

import org.jspecify.annotations.NullMarked;
