package io.github.infrakit4j.infrakit.instance;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import java.util.List;
import java.util.Map;

/**
 * Makes, labels, destroys and lists instances: InfraKit's Instance interface, version 0.6.1.
 *
 * <p>Who calls: InfraKit's group controller and command line, through a {@code PluginServer}; each
 * call in flight has its own thread, so <b>every method may run at the same time as any other, and
 * as itself</b>. The controller starts all missing Provisions of a group at once (no limit by
 * default), all surplus Destroys likewise, and asks for descriptions meanwhile.
 *
 * <p>How often: per group two or three DescribeInstances in each poll of 10 s, and more from
 * command lines; counting calls measures nothing.
 *
 * <p>How long: a caller gives up after 15 s, drops the connection and is not heard of again; the
 * call here runs on, and its answer is lost. A method that takes longer has succeeded or failed
 * without anyone knowing. So work that takes minutes goes on in the background.
 *
 * <p>Failure is an exception: the caller reads the message of a {@link PluginException}. Any other
 * exception is answered with its class and message, and told to the server's listener as a defect.
 *
 * <p>Source: docker/infrakit pkg/spi/instance/spi.go, pkg/controller/group.
 */
public interface InstancePlugin {

  /** The interface and version this type speaks. */
  InterfaceSpec SPEC = new InterfaceSpec("Instance", "0.6.1");

  /**
   * Judges settings before a group is committed. Has no effect, and needs not reach the machines'
   * manager; what it accepts Provision may still refuse.
   *
   * @param properties the settings, {@link Json#NULL} when there are none
   * @throws PluginException if they are wrong; the message names all that is
   */
  void validate(Json properties);

  /**
   * Makes one instance. Must answer well within 15 s, and <b>from the answer on {@link
   * #describeInstances} must list the instance with all its tags</b>, even while the machine is
   * still being made: the controller believes only that list and would make another.
   *
   * <p>The same specification given twice means two instances: the controller sends it once for
   * each one that is missing. An instance that finally cannot be made leaves the list, so that the
   * controller replaces it.
   *
   * @param spec what to make; its tags and logical id are kept verbatim
   * @return the id, new among all of this plugin
   * @throws PluginException if none can be made; the controller tries again at each poll
   */
  InstanceId provision(InstanceSpec spec);

  /**
   * Adds tags to an instance: given ones are added or overwritten, all others stay.
   *
   * @param id the instance
   * @param labels what to set; empty changes nothing
   * @throws PluginException if the instance is unknown or the labels cannot be kept; the controller
   *     then ends its round
   */
  void label(InstanceId id, Map<String, String> labels);

  /**
   * Destroys an instance. Answers when it is certain to go; the rest happens in the background.
   *
   * <p>For an instance that is already on its way out this must succeed: the controller asks again
   * at each poll while the instance is still described. For an id that is unknown, perhaps because
   * it is gone already, a plugin may succeed or fail; callers cope with both. An instance that is
   * finally not destroyed stays described.
   *
   * @param id the instance
   * @param context why
   * @throws PluginException if it cannot be destroyed, or is not the plugin's to destroy
   */
  void destroy(InstanceId id, DestroyContext context);

  /**
   * Lists the instances that have <b>all</b> the given tags with the given values; no tags, all
   * instances. Each instance once, in any order. Callers do not filter again.
   *
   * <p>The list is believed: what is missing is provisioned anew. So a plugin that cannot see
   * everything must fail instead of answering a part.
   *
   * @param tags what an instance must carry
   * @param properties whether {@link InstanceDescription#properties()} is wanted; a plugin may give
   *     them anyway
   * @return the instances, empty if there are none
   * @throws PluginException if the list is not certain to be complete
   */
  List<InstanceDescription> describeInstances(Map<String, String> tags, boolean properties);
}
