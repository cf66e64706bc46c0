package dev.pressline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.specific.AvroGenerated;
import org.jspecify.annotations.NullMarked;

/** Rules that hold for the classes of every module. */
final class HabitRules {
  private static final String[] WITHOUT_CLOCK = {
    "dev.pressline.core..", "dev.pressline.contracts..", "dev.pressline.store.."
  };
  private static final Set<String> CLOCK_READINGS = Set.of("currentTimeMillis", "nanoTime");
  private static final Pattern EMPTY_NAME =
      Pattern.compile("Abstract.*|.*(Utils?|Helper|Manager|Impl|Base)");

  static final ArchRule TIME_IS_AN_ARGUMENT =
      noClasses()
          .that(resideInAnyPackage(WITHOUT_CLOCK))
          .should()
          .accessTargetWhere(readsTheClock())
          .because(
              "what depends on the clock cannot be replayed: take the time as an argument from the"
                  + " service that calls");

  static final ArchRule THE_CORE_TOUCHES_NO_FILE_AND_NO_NETWORK =
      noClasses()
          .that(resideInAnyPackage("dev.pressline.core.."))
          .should()
          .dependOnClassesThat(
              describe(
                  "reach out of the process",
                  type ->
                      type.getName().startsWith("java.io.File")
                          || type.getName().matches("java\\.net\\.(.*Socket.*|URL|.*Connection)")
                          || type.getPackageName().startsWith("java.util.logging")))
          .because("the domain is pure: let a service or a store fetch it and hand it over");

  static final ArchRule ONLY_THE_COMMAND_WRITES_TO_THE_TERMINAL =
      noClasses()
          .that(resideInAnyPackage("dev.pressline.."))
          .and(DescribedPredicate.not(resideInAnyPackage("dev.pressline.launcher..")))
          .should()
          .accessTargetWhere(writesToTheTerminal())
          .because("services log: use SLF4J with a constant sentence and key-values");

  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .that(resideInAnyPackage("dev.pressline.."))
          .and(DescribedPredicate.not(resideInAnyPackage("dev.pressline.contracts")))
          .and()
          .areNotAnnotatedWith(AvroGenerated.class)
          .should(lieInANullMarkedPackage())
          .because("null is an error here: add a package-info.java with @NullMarked");

  static final ArchRule NAMES_SAY_SOMETHING =
      classes()
          .that(resideInAnyPackage("dev.pressline.."))
          .should(haveANameThatSaysSomething())
          .because("a name says what the class is for: find the word in docs/glossary.md");

  static final ArchRule MODULES_FORM_NO_CYCLE =
      slices()
          .matching("dev.pressline.(*)..")
          .should()
          .beFreeOfCycles()
          .because("knowledge flows one way: move what closes the circle to the lower module");

  /** Elsewhere a package and what is internal to it may know each other; in the core nobody may. */
  static final ArchRule SUBJECTS_OF_THE_CORE_FORM_NO_CYCLE =
      slices()
          .matching("dev.pressline.core.(**)")
          .should()
          .beFreeOfCycles()
          // The form of a source is a word of drafts and of posts alike.
          .ignoreDependency(
              resideInAnyPackage("dev.pressline.core.post"),
              simpleName("SourceFormat").and(resideInAnyPackage("dev.pressline.core.draft")))
          .because(
              "packages that need each other are one package: move the type that closes the circle"
                  + " to where both can see it");

  private HabitRules() {}

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    return describe(
        "reads the clock",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
              || owner.equals("java.lang.System") && CLOCK_READINGS.contains(name)
              || owner.equals("java.util.Date") && name.equals("<init>");
        });
  }

  private static DescribedPredicate<JavaAccess<?>> writesToTheTerminal() {
    return describe(
        "writes to the terminal",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          return owner.equals("java.lang.System") && List.of("out", "err").contains(name)
              || owner.equals("java.lang.IO")
              || access.getTarget().getFullName().endsWith(".printStackTrace()");
        });
  }

  private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
    return new ArchCondition<>("lie in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        JavaPackage home = type.getPackage();
        events.add(
            new SimpleConditionEvent(
                type,
                home.isAnnotatedWith(NullMarked.class),
                "package " + home.getName() + " of " + type.getSimpleName()));
      }
    };
  }

  private static ArchCondition<JavaClass> haveANameThatSaysSomething() {
    return new ArchCondition<>("have a name that says something") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean empty = EMPTY_NAME.matcher(type.getSimpleName()).matches();
        events.add(new SimpleConditionEvent(type, !empty, type.getName()));
      }
    };
  }
}
