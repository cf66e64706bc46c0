package dev.pressline.core.admission.body;

import dev.pressline.core.asset.PictureSize;
import java.util.Optional;

/** Gives addresses in a body a new form; one that is given back stays as it is. */
public interface AddressChange {
  /** The new address of what is shown within the page: a picture, sound, film. */
  String shown(String written);

  /** How large the picture behind an address is, if that is known; asked after {@link #shown}. */
  Optional<PictureSize> sizeOf(String written);

  /** The new address of what a link leads to. */
  String linked(String written);
}
