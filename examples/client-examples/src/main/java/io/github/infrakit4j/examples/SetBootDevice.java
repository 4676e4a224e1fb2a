package io.github.infrakit4j.examples;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.BootDevice;
import io.github.infrakit4j.oneview.server.Servers;
import io.github.infrakit4j.oneview.server.WhenOn;
import java.time.Duration;
import java.util.List;

/** Has the server of a profile boot from a device: for good, or once at its next start. */
public final class SetBootDevice {
  private SetBootDevice() {}

  /** Takes the name of the profile, the device (CD, USB, HardDisk, PXE), and perhaps "once". */
  public static void main(String[] args) {
    System.exit(Program.run("SetBootDevice PROFILE DEVICE [once]", args, SetBootDevice::set));
  }

  static void set(OneView oneView, List<String> words) {
    ServerProfile profile = Named.profile(oneView, words.get(0));
    ResourceUri server = Named.serverOf(profile);
    BootDevice device = new BootDevice(words.get(1));
    Servers servers =
        Servers.builder(oneView)
            .ours(found -> found.requireUri().equals(profile.requireUri()))
            .build();
    if (words.size() == 3 && words.get(2).equals("once")) {
      servers.boot().once(server, device, Duration.ofMinutes(5));
      System.out.println("boots once from " + device);
    } else {
      servers.boot().setFirst(server, device, WhenOn.FAIL, Duration.ofMinutes(15));
      System.out.println("boots from " + device);
    }
  }
}
