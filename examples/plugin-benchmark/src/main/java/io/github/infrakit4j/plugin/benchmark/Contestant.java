package io.github.infrakit4j.plugin.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An instance plugin for OneView: how it is started, and how its profiles look. */
interface Contestant {
  /** What it is called in the table. */
  String name();

  /** Program and arguments that serve an appliance. */
  List<String> command(Appliance appliance);

  /** Variables for it; {@code INFRAKIT_HOME} is set besides. */
  Map<String, String> variables(Appliance appliance);

  /** Its socket. */
  Path socket(Path home);

  /** The part of the plugin's name after the slash that means this appliance; may be empty. */
  String type(Appliance appliance);

  /** The name of its n-th profile. */
  String profile(int number);

  /** What its n-th profile's description says when it is an instance of the group. */
  String description(int number, String group);
}
