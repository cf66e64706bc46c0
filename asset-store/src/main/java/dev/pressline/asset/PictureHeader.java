package dev.pressline.asset;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngHeader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.gif.GifReader;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.webp.WebpDirectory;
import com.drew.metadata.webp.WebpRiffHandler;
import dev.pressline.core.asset.PictureSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads how large a picture is, from its first bytes and without unpacking anything: what is packed
 * in a header may be a thousand times larger.
 */
final class PictureHeader {
  /** Cameras put previews and colour profiles before the size. */
  static final int BYTES = 1024 * 1024;

  private static final int PNG_HEADER = 16;
  private static final int PNG_HEADER_BYTES = 13;
  private static final int WEBP_KIND = 12;
  private static final int WEBP_CHUNK_BYTES = 16;
  private static final int WEBP_CHUNK = 20;

  /** From here on the orientations of EXIF 2.32 lie on their side. */
  private static final int FIRST_TURNED = 5;

  private static final int HALF_TURN = 180;

  private PictureHeader() {}

  /**
   * The size of the picture as browsers show it; empty when it has none that can be read.
   *
   * @param head its first bytes, at most {@link #BYTES} of them are of use
   */
  static Optional<PictureSize> size(String mediaType, byte[] head) {
    try {
      return switch (mediaType) {
        case "image/png" -> png(head);
        case "image/gif" -> gif(head);
        case "image/webp" -> webp(head);
        case "image/jpeg" -> jpeg(head);
        case "image/avif" -> avif(head);
        default -> Optional.empty();
      };
    } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
      // Whatever is wrong with it, the picture is shown; only its size is not known beforehand.
      return Optional.empty();
    }
  }

  private static Optional<PictureSize> png(byte[] head) throws ImageProcessingException {
    PngHeader header =
        new PngHeader(Arrays.copyOfRange(head, PNG_HEADER, PNG_HEADER + PNG_HEADER_BYTES));
    return PictureSize.of(header.getImageWidth(), header.getImageHeight());
  }

  private static Optional<PictureSize> gif(byte[] head) {
    Metadata metadata = new Metadata();
    new GifReader().extract(new SequentialByteArrayReader(head), metadata);
    return size(
        metadata.getFirstDirectoryOfType(GifHeaderDirectory.class),
        GifHeaderDirectory.TAG_IMAGE_WIDTH,
        GifHeaderDirectory.TAG_IMAGE_HEIGHT);
  }

  /** The first chunk tells the size, whichever of the three kinds it is. */
  private static Optional<PictureSize> webp(byte[] head) throws IOException {
    Metadata metadata = new Metadata();
    ByteArrayReader header = new ByteArrayReader(head);
    header.setMotorolaByteOrder(false);
    int end = Math.min(head.length, WEBP_CHUNK + header.getInt32(WEBP_CHUNK_BYTES));
    new WebpRiffHandler(metadata)
        .processChunk(
            header.getString(WEBP_KIND, 4, "US-ASCII"), Arrays.copyOfRange(head, WEBP_CHUNK, end));
    return size(
        metadata.getFirstDirectoryOfType(WebpDirectory.class),
        WebpDirectory.TAG_IMAGE_WIDTH,
        WebpDirectory.TAG_IMAGE_HEIGHT);
  }

  private static Optional<PictureSize> jpeg(byte[] head)
      throws ImageProcessingException, IOException {
    Metadata metadata =
        JpegMetadataReader.readMetadata(
            new ByteArrayInputStream(head), List.of(new JpegReader(), new ExifReader()));
    Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer orientation = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
    return size(
            metadata.getFirstDirectoryOfType(JpegDirectory.class),
            JpegDirectory.TAG_IMAGE_WIDTH,
            JpegDirectory.TAG_IMAGE_HEIGHT)
        .map(s -> orientation == null || orientation < FIRST_TURNED ? s : s.turned());
  }

  private static Optional<PictureSize> avif(byte[] head) throws IOException {
    // The first one describes the file, the next the picture, more its thumbnail or its tiles.
    Directory picture =
        HeifMetadataReader.readMetadata(new ByteArrayInputStream(head))
            .getDirectoriesOfType(HeifDirectory.class)
            .stream()
            .filter(directory -> directory.containsTag(HeifDirectory.TAG_IMAGE_WIDTH))
            .findFirst()
            .orElse(null);
    Integer turn = picture == null ? null : picture.getInteger(HeifDirectory.TAG_IMAGE_ROTATION);
    return size(picture, HeifDirectory.TAG_IMAGE_WIDTH, HeifDirectory.TAG_IMAGE_HEIGHT)
        .map(s -> turn == null || turn % HALF_TURN == 0 ? s : s.turned());
  }

  private static Optional<PictureSize> size(@Nullable Directory directory, int width, int height) {
    if (directory == null) {
      return Optional.empty();
    }
    Integer across = directory.getInteger(width);
    Integer down = directory.getInteger(height);
    return across == null || down == null ? Optional.empty() : PictureSize.of(across, down);
  }
}
