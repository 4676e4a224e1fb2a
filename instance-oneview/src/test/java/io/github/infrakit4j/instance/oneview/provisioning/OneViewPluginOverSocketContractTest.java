package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What InfraKit relies on, asked as InfraKit asks: over a UNIX socket. */
class OneViewPluginOverSocketContractTest extends OneViewPluginContractTest {
  private final PluginServer server = serve();
  private final PluginClient client = PluginClient.connect(server.socket());
  private final InstancePlugin remote = client.instance();

  private PluginServer serve() {
    try {
      Path directory =
          Files.createTempDirectory(
              "plugins",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      return PluginServer.builder("instance-oneview")
          .instance(rig.plugin())
          .directory(directory)
          .start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  protected InstancePlugin plugin() {
    return remote;
  }

  @Override
  protected void closePlugin() {
    client.close();
    server.close();
    super.closePlugin();
  }
}
