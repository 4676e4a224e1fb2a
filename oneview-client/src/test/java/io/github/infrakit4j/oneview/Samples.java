package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers written for the tests after the form of real ones. */
public final class Samples {
  public static final ResourceUri PROFILE_URI = ResourceUri.of("/rest/server-profiles/p1");
  public static final ResourceUri TASK_URI = ResourceUri.of("/rest/tasks/T1");

  /** A profile with known and unknown members, nulls, empty texts and odd numbers. */
  public static final String PROFILE =
      """
      {"type":"ServerProfileV12","uri":"/rest/server-profiles/p1","name":"web 1",
       "description":"made by hand","serverHardwareUri":null,"enclosureUri":"",
       "serverHardwareTypeUri":"/rest/server-hardware-types/t1","enclosureBay":3,
       "macType":"Virtual","status":"OK","state":"Normal","inProgress":false,
       "created":"2026-11-20T10:11:12.131Z","eTag":"1526058827348/42",
       "boot":{"manageBoot":true,"order":["PXE","HardDisk"],"complianceControl":"Checked"},
       "connectionSettings":{"connections":[{"id":1,"mac":null,"requestedMbps":"2500",
         "allocatedMbps":2500,"ipv4":null,"boot":{"priority":"Primary","x":[1,{"y":1.50}]}}]},
       "bios":{"manageBios":false,"overriddenSettings":[]},
       "future":{"big":12345678901234567890,"small":1.0,"text":"\\u00e9\\n"}}
      """;

  private Samples() {}

  /** A task in a state. */
  public static String task(String state) {
    return "{\"type\":\"TaskResourceV2\",\"uri\":\"/rest/tasks/T1\",\"name\":\"Create\","
        + "\"taskState\":\""
        + state
        + "\",\"percentComplete\":50,\"associatedResource\":{\"resourceUri\":"
        + "\"/rest/server-profiles/p1\",\"resourceName\":\"web 1\"},\"taskErrors\":[]}";
  }

  /** A page of profiles named after their numbers. */
  public static String page(int from, int to, int total, String next) {
    List<String> members =
        IntStream.range(from, to)
            .mapToObj(n -> "{\"uri\":\"/rest/server-profiles/" + n + "\",\"name\":\"" + n + "\"}")
            .toList();
    return "{\"type\":\"ServerProfileListV1\",\"start\":"
        + from
        + ",\"count\":"
        + members.size()
        + ",\"total\":"
        + total
        + ",\"nextPageUri\":"
        + (next.isEmpty() ? "null" : "\"" + next + "\"")
        + ",\"members\":"
        + members.stream().collect(Collectors.joining(",", "[", "]"))
        + "}";
  }
}
