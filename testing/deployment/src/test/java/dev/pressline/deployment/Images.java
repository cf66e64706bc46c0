package dev.pressline.deployment;

import dev.pressline.material.ProjectFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** That each image is one that we build, and that an overlay says once which version of it. */
final class Images {
  private static final String OURS = "pressline/";

  /** What the command's image is built from; each service is a module of the image's name. */
  private static final String COMMAND = "command";

  private Images() {}

  /** What is wrong with the images of plain manifests, given what an overlay says of images. */
  static List<String> faults(List<Manifest> manifests, List<Place> said) {
    List<String> faults = new ArrayList<>();
    List<String> used = new ArrayList<>();
    for (Manifest workload : manifests.stream().filter(Manifest::isWorkload).toList()) {
      for (Place container : workload.containers()) {
        String image = container.text("image");
        used.add(image);
        if (!isOurs(image)) {
          faults.add(workload.says(image + " is no image that we build"));
        }
      }
    }
    for (Place image : said) {
      String name = image.text("name");
      if (used.stream().filter(name::equals).count() != 1) {
        faults.add("image " + name + " is not used once in " + used);
      }
      if (!image.text("newTag").matches("\\d.*")) {
        faults.add("image " + name + " has no version");
      }
    }
    if (said.stream().map(image -> image.text("name")).distinct().count() != used.size()) {
      faults.add("the overlay does not say of each image which version: " + used);
    }
    return faults;
  }

  private static boolean isOurs(String image) {
    String module = image.startsWith(OURS) ? image.substring(OURS.length()) : "";
    return module.equals(COMMAND)
        || (!module.isEmpty()
            && Files.exists(ProjectFolder.ROOT.resolve(module).resolve("pom.xml")));
  }
}
