package dev.pressline.architecture;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One key of the configuration.
 *
 * @param key as it is written in a properties file
 * @param reader module that reads it
 * @param defaultValue empty when there is none
 * @param sentence what it is for
 */
record Setting(String key, String reader, String defaultValue, String sentence) {
  /** All settings of a record annotated with {@link ConfigurationProperties}. */
  static List<Setting> of(Class<?> settings) {
    ConfigurationProperties annotation = settings.getAnnotation(ConfigurationProperties.class);
    String prefix = annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
    List<Setting> found = new ArrayList<>();
    collect(prefix, settings, found);
    String reader = settings.getPackageName().split("\\.", -1)[2];
    return found.stream()
        .map(it -> new Setting(it.key, reader, it.defaultValue, it.sentence))
        .toList();
  }

  private static void collect(String prefix, Class<?> settings, List<Setting> found) {
    Map<String, String> sentences = SettingsSource.sentences(settings);
    RecordComponent[] components = settings.getRecordComponents();
    Parameter[] parameters = canonical(settings);
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      String key = prefix + "." + kebab(name);
      Type type = components[i].getGenericType();
      if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
        key += ".<" + name.replaceAll("s$", "") + ">";
        type = map.getActualTypeArguments()[1];
      } else if (type instanceof ParameterizedType list
          && list.getRawType() == List.class
          && list.getActualTypeArguments()[0] instanceof Class<?> element
          && isSettings(element)) {
        key += "[n]";
        type = element;
      }
      if (type instanceof Class<?> nested && isSettings(nested)) {
        collect(key, nested, found);
      } else {
        found.add(new Setting(key, "", defaultOf(parameters[i]), sentences.getOrDefault(name, "")));
      }
    }
  }

  private static Parameter[] canonical(Class<?> settings) {
    int components = settings.getRecordComponents().length;
    return Arrays.stream(settings.getDeclaredConstructors())
        .filter(constructor -> constructor.getParameterCount() == components)
        .findFirst()
        .orElseThrow()
        .getParameters();
  }

  private static boolean isSettings(Class<?> type) {
    return type.isRecord() && type.getPackageName().startsWith("dev.pressline");
  }

  private static String defaultOf(Parameter parameter) {
    DefaultValue annotation = parameter.getAnnotation(DefaultValue.class);
    return annotation == null
        ? ""
        : Arrays.stream(annotation.value()).collect(Collectors.joining(","));
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
