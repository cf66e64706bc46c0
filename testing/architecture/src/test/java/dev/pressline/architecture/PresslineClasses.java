package dev.pressline.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that the project ships, read once for all rules. */
final class PresslineClasses {
  /** Every class of every module but for its tests. */
  static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // What tests share lies on the same path and is not shipped.
          .withImportOption(location -> !location.contains("dev/pressline/material/"))
          .importPackages("dev.pressline");

  private PresslineClasses() {}
}
