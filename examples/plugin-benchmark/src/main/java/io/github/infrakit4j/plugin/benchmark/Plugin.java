package io.github.infrakit4j.plugin.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The plugin of this project.
 *
 * @param name what it is called in the table
 * @param program what starts it, without its arguments
 * @param cache where the command keeps what makes later starts faster
 * @param javaOptions what the command hands on to Java; may be empty
 */
record Plugin(String name, List<String> program, Path cache, String javaOptions)
    implements Contestant {
  @Override
  public List<String> command(Appliance appliance) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("--ca-file", appliance.caFile().toString()));
    return command;
  }

  @Override
  public Map<String, String> variables(Appliance appliance) {
    return Map.of(
        "OV_ADDRESS",
        appliance.url(),
        "OV_USERNAME",
        Appliance.USER,
        "OV_PASSWORD",
        Appliance.PASSWORD,
        "INSTANCE_ONEVIEW_CACHE",
        cache.toString(),
        "JAVA_OPTS",
        javaOptions);
  }

  @Override
  public Path socket(Path home) {
    return home.resolve("plugins").resolve("instance-oneview");
  }

  @Override
  public String type(Appliance appliance) {
    return "";
  }

  @Override
  public String profile(int number) {
    return "web-" + number;
  }

  @Override
  public String description(int number, String group) {
    return "[infrakit:1 @id=\"%s\" infrakit.config.hash=\"h\" infrakit.group=\"%s\"]"
        .formatted(profile(number), group);
  }
}
