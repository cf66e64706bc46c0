/**
 * Files of a folder as what readers get: bytes of one version, with type and validators.
 *
 * <p>The site store replaces files by renaming, so whoever has opened a file has all of one
 * version. {@link dev.pressline.launcher.web.content.FolderContents} opens once for each answer,
 * reads small files at once and keeps them for as long as the file's stamp stays the same.
 */
@NullMarked
package dev.pressline.launcher.web.content;

import org.jspecify.annotations.NullMarked;
