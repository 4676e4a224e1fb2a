package io.github.infrakit4j.examples;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.util.List;

/** Makes a profile for a server from a template, and waits until the server has it. */
public final class CreateFromTemplate {
  private CreateFromTemplate() {}

  /** Takes the names of the template, the server and the new profile. */
  public static void main(String[] args) {
    System.exit(
        Program.run(
            "CreateFromTemplate TEMPLATE SERVER PROFILE", args, CreateFromTemplate::create));
  }

  static void create(OneView oneView, List<String> names) {
    ResourceUri template = Named.template(oneView, names.get(0)).requireUri();
    ResourceUri server = Named.server(oneView, names.get(1)).requireUri();
    ServerProfile draft =
        oneView
            .templates()
            .newProfile(template)
            .forCreation()
            .withName(names.get(2))
            .withServerHardwareUri(server);
    Task started = oneView.profiles().create(draft);
    Task done =
        oneView.await(
            started,
            Duration.ofMinutes(45),
            task -> System.err.println(task.percent() + " % " + task.lastProgress().orElse("")));
    ServerProfile made = oneView.profiles().get(done.resource().orElseThrow());
    System.out.println(made.name() + " on " + names.get(1) + ": " + made.state());
  }
}
