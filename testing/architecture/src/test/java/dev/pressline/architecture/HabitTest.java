package dev.pressline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HabitTest {
  /** A rule and the source of classes that break it. */
  record Habit(String name, ArchRule rule, List<String> violation) {
    static Habit of(String name, ArchRule rule, String... violation) {
      return new Habit(name, rule, List.of(violation));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Habit> HABITS =
      List.of(
          Habit.of(
              "time is an argument",
              HabitRules.TIME_IS_AN_ARGUMENT,
              """
              package dev.pressline.core.planted;
              class Planted { java.time.Instant soon = java.time.Instant.now().plusMillis(1); }
              """),
          Habit.of(
              "milliseconds are time, too",
              HabitRules.TIME_IS_AN_ARGUMENT,
              """
              package dev.pressline.store.site;
              class Planted { long now = System.currentTimeMillis(); }
              """),
          Habit.of(
              "the core touches no file and no network",
              HabitRules.THE_CORE_TOUCHES_NO_FILE_AND_NO_NETWORK,
              """
              package dev.pressline.core.planted;
              class Planted { java.net.Socket socket; }
              """),
          Habit.of(
              "only the command writes to the terminal",
              HabitRules.ONLY_THE_COMMAND_WRITES_TO_THE_TERMINAL,
              """
              package dev.pressline.ingest;
              class Planted { void say() { System.out.println("admitted"); } }
              """),
          Habit.of(
              "stack traces are not printed",
              HabitRules.ONLY_THE_COMMAND_WRITES_TO_THE_TERMINAL,
              """
              package dev.pressline.ingest;
              class Planted { void say(RuntimeException e) { e.printStackTrace(); } }
              """),
          Habit.of(
              "every package is @NullMarked",
              HabitRules.EVERY_PACKAGE_IS_NULL_MARKED,
              "package dev.pressline.planted; class Planted {}"),
          Habit.of(
              "names say something",
              HabitRules.NAMES_SAY_SOMETHING,
              "package dev.pressline.core.planted; class SlugUtils {}"),
          Habit.of(
              "modules form no cycle",
              HabitRules.MODULES_FORM_NO_CYCLE,
              """
              package dev.pressline.wire;
              public class Planted { dev.pressline.stage.Planted stage; }
              """,
              """
              package dev.pressline.stage;
              public class Planted { dev.pressline.wire.Planted wire; }
              """),
          Habit.of(
              "subjects of the core form no cycle",
              HabitRules.SUBJECTS_OF_THE_CORE_FORM_NO_CYCLE,
              """
              package dev.pressline.core.hen;
              public class Planted { dev.pressline.core.egg.Planted laid; }
              """,
              """
              package dev.pressline.core.egg;
              public class Planted { dev.pressline.core.hen.Planted hatched; }
              """));

  @ParameterizedTest
  @FieldSource("HABITS")
  void everyModuleKeepsTheHabit(Habit habit) {
    habit.rule().check(PresslineClasses.SHIPPED);
  }

  @ParameterizedTest
  @FieldSource("HABITS")
  void aClassThatBreaksTheHabitIsCaught(Habit habit) {
    assertThat(habit.rule().evaluate(PlantedClass.of(habit.violation())).hasViolation()).isTrue();
  }
}
