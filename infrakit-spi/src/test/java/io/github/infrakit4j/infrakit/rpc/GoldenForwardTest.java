package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.transport.HttpCall;
import io.github.infrakit4j.infrakit.transport.HttpHandler;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import io.github.infrakit4j.infrakit.transport.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A recorded request goes into our server, whose plugin is our client, which calls a socket that
 * gives the recorded answer. What comes out there must be what the Go client sent, and the answer
 * must come back unchanged: both ends, both directions, byte for byte.
 */
class GoldenForwardTest {

  /** Requests by hand have blanks and leave fields out, so only their answers are compared. */
  private static final Set<String> GO_CLIENTS = Set.of("infrakit CLI", "group", "manager");

  /** Where our client writes other bytes than the recorded one, and why. */
  private static final Map<String, String> OTHER_BYTES =
      Map.of(
          "Flavor.Prepare--flavor-prepare",
          "the command line writes no members as [], the group controller and we as null",
          "L4.Publish--l4-routes-add",
          "the command line writes protocols as typed, we in capitals as in answers",
          "L4.Publish--l4-routes-add-https",
          "the command line writes protocols as typed, we in capitals as in answers");

  private static final String SPEC =
      "{\"kind\":\"group\",\"version\":\"Group/0.1.1\",\"metadata\":{\"id\":\"id1\",\"name\":\"n\","
          + "\"tags\":{\"a\":\"b\"}},\"template\":\"file:///x\",\"properties\":{\"k\":1.0},\"options\":{\"k\":1},"
          + "\"depends\":[{\"kind\":\"k\",\"name\":\"n\",\"bind\":{\"v\":\"/a/b\"}}]";

  private static final String OBJECT = SPEC + ",\"state\":{\"k\":1}}";

  @TempDir Path directory;

  @TestFactory
  List<DynamicTest> recordedCallsPassThroughBothEndsUnchanged() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Golden golden : Golden.all(Shared.path("infrakit/golden"), "")) {
      if (isForwarded(golden)) {
        tests.add(DynamicTest.dynamicTest(golden.name(), () -> forward(golden)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(170);
    return tests;
  }

  /** Instance calls by hand are about HTTP and wrong parameters; GoldenReplayTest has them. */
  static boolean isForwarded(Golden golden) {
    return Forwarding.KINDS.containsKey(golden.service())
        && (!golden.service().equals("Instance") || GO_CLIENTS.contains(golden.caller()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Instance.Provision
        {"Type":"","Spec":{"Properties":{"b":[1.0,2e3,"\\u003c\\u2028"],"a":null},"Tags":{"a":"\\"q\\"\\n","b\\u0026":"grüße 😀"},"Init":"#!/bin/sh\\n\\u0001","LogicalID":"l","Attachments":[{"ID":"v","Type":"t"}]}}
        {"Type":"","ID":"i-1"}
        """,
        """
        Flavor.Validate
        {"Type":"t","Properties":[1.0,null],"Allocation":{"Size":2,"LogicalIDs":["10.0.0.1","\\u003c"]}}
        {"Type":"t","OK":true}
        """,
        """
        Flavor.Prepare
        {"Type":"","Properties":null,"Spec":{"Properties":{"k":1},"Tags":{"a":"b"},"Init":"x","LogicalID":"10.0.0.1","Attachments":[{"ID":"v","Type":"t"}]},"Allocation":{"Size":0,"LogicalIDs":null},"Index":{"Group":"g","Sequence":2}}
        {"Type":"","Spec":{"Properties":{"j":2e0},"Tags":{"c":"d"},"Init":"y\\n","LogicalID":null,"Attachments":[{"ID":"w","Type":"u"},{"ID":"","Type":""}]}}
        """,
        """
        Flavor.Healthy
        {"Type":"","Properties":{},"Instance":{"ID":"i-1","LogicalID":"10.0.0.1","Tags":{"a":"b"},"Properties":{"k":1}}}
        {"Type":"","Health":2}
        """,
        """
        Flavor.Drain
        {"Type":"","Properties":{},"Instance":{"ID":"i-1","LogicalID":null,"Tags":null}}
        {"Type":"","OK":true}
        """,
        """
        Group.CommitGroup
        {"Name":"p/s","Spec":{"ID":"g","Properties":{"k":1}},"Pretend":true}
        {"Name":"p/s","ID":"g","Details":"text"}
        """,
        """
        Group.FreeGroup
        {"Name":"p","ID":"g"}
        {"Name":"p","ID":"g"}
        """,
        """
        Group.DescribeGroup
        {"Name":"p/s","ID":"g"}
        {"Name":"p/s","ID":"g","Description":{"Instances":[{"ID":"i-1","LogicalID":"10.0.0.1","Tags":{"a":"b"},"Properties":{"k":1}}],"Converged":true}}
        """,
        """
        Group.DescribeGroup
        {"Name":"p/s","ID":"g"}
        {"Name":"p/s","ID":"g","Description":{"Instances":[],"Converged":false}}
        """,
        """
        Group.DestroyGroup
        {"Name":"p/s/t","ID":"g"}
        {"Name":"p/s/t","ID":"g"}
        """,
        """
        Group.InspectGroups
        {"Name":"p/s","ID":""}
        {"Name":"p/s","ID":"","Groups":[{"ID":"g","Properties":{"k":1}},{"ID":"h","Properties":null}]}
        """,
        """
        Group.InspectGroups
        {"Name":"p","ID":""}
        {"Name":"p","ID":"","Groups":null}
        """,
        """
        Group.DestroyInstances
        {"Name":"p/s","ID":"g","Instances":["i-1","i-2"]}
        {"Name":"p/s","ID":"g"}
        """,
        """
        Group.Size
        {"Name":"p/s","ID":"g"}
        {"Name":"p/s","ID":"g","Size":3}
        """,
        """
        Group.SetSize
        {"Name":"p/s","ID":"g","Size":-3}
        {"Name":"p/s","ID":"g"}
        """,
        """
        Controller.Plan
        {"Name":"p/s","Operation":1,"Spec":@spec}
        {"Name":"p/s","Object":@object,"Plan":{"Message":["m","n"]}}
        """,
        """
        Controller.Commit
        {"Name":"p/s","Operation":0,"Spec":{"kind":"","version":"","metadata":{"name":"n","tags":null},"properties":null}}
        {"Name":"p/s","Object":@object,"Plan":{"Message":null}}
        """,
        """
        Controller.Describe
        {"Name":"p","Metadata":{"id":"id1","name":"n","tags":{"a":"b"}}}
        {"Name":"p","Objects":[@object,@spec]}
        """,
        """
        Controller.Free
        {"Name":"p/s","Metadata":null}
        {"Name":"p/s","Objects":[]}
        """,
        """
        Resource.Commit
        {"Spec":{"ID":"x","Properties":{"k":1}},"Pretend":true}
        {"Details":"d"}
        """,
        """
        Resource.Destroy
        {"Spec":{"ID":"x","Properties":null},"Pretend":false}
        {"Details":"e"}
        """,
        """
        Resource.DescribeResources
        {"Spec":{"ID":"x","Properties":[1]}}
        {"Details":"f"}
        """,
        """
        Metadata.Keys
        {"Name":"p","Path":"a/b"}
        {"Name":"p","Nodes":["x","y"]}
        """,
        """
        Metadata.Get
        {"Name":"p/s","Path":"."}
        {"Name":"p/s","Value":12345678901234567890}
        """,
        """
        Updatable.Keys
        {"Name":"p","Path":"a/[0]"}
        {"Name":"p","Nodes":[]}
        """,
        """
        Updatable.Get
        {"Name":"p","Path":"a"}
        {"Name":"p","Value":null}
        """,
        """
        Updatable.Changes
        {"Name":"p","Changes":[{"Path":"a/b","Value":{"k":1}},{"Path":"c","Value":null}]}
        {"Name":"p","Original":{},"Proposed":{"k":1.0},"Cas":"cas"}
        """,
        """
        Updatable.Commit
        {"Name":"p","Proposed":{"k":1.0},"Cas":"cas"}
        {"Name":"p"}
        """,
        """
        L4.Name
        {"Type":"t"}
        {"Type":"","Name":"n"}
        """,
        """
        L4.Routes
        {"Type":"t"}
        {"Type":"","Routes":[{"Port":80,"Protocol":"HTTP","LoadBalancerPort":443,"LoadBalancerProtocol":"HTTPS","Certificate":"cert","HealthMonitorPath":null}]}
        """,
        """
        L4.Publish
        {"Type":"t","Route":{"Port":80,"Protocol":"UDP","LoadBalancerPort":443,"LoadBalancerProtocol":"SSL","Certificate":null,"HealthMonitorPath":"/h"}}
        {"Type":"","Result":"r"}
        """,
        """
        L4.Unpublish
        {"Type":"","ExtPort":443}
        {"Type":"","Result":"r"}
        """,
        """
        L4.ConfigureHealthCheck
        {"Type":"t","BackendPort":80,"Healthy":2,"Unhealthy":3,"Interval":10000000000,"Timeout":1000000001}
        {"Type":"","Result":"r"}
        """,
        """
        L4.RegisterBackends
        {"Type":"t","IDs":["i-1","i-2"]}
        {"Type":"","Result":"r"}
        """,
        """
        L4.DeregisterBackends
        {"Type":"t","IDs":[]}
        {"Type":"","Result":"s"}
        """,
        """
        L4.Backends
        {"Type":"t"}
        {"Type":"","IDs":["i-1"]}
        """,
        """
        Manager.IsLeader
        {}
        {"Leader":true}
        """,
        """
        Manager.LeaderLocation
        {}
        {"Location":{"Scheme":"http","Opaque":"","User":null,"Host":"h:1","Path":"/p","RawPath":"","OmitHost":false,"ForceQuery":false,"RawQuery":"q=1","Fragment":"f","RawFragment":""}}
        """,
        """
        Manager.LeaderLocation
        {}
        {"Location":null}
        """,
        """
        Manager.Enforce
        {"Specs":[@spec]}
        {}
        """,
        """
        Manager.Specs
        {}
        {"Specs":[@spec]}
        """,
        """
        Manager.Inspect
        {}
        {"Objects":[@object]}
        """,
        """
        Manager.Terminate
        {"Specs":[]}
        {}
        """
      })
  void ownCallPassesThroughBothEndsUnchanged(String lines) throws IOException {
    List<String> call =
        lines.replace("@spec", SPEC + "}").replace("@object", OBJECT).lines().toList();
    String request =
        "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s,\"id\":9223372036854775807}"
            .formatted(call.get(0), call.get(1));
    String answer =
        "{\"jsonrpc\":\"2.0\",\"result\":" + call.get(2) + ",\"id\":9223372036854775807}\n";

    List<String> calls = forward(request, answer);

    assertThat(calls).hasSize(2);
    assertThat(calls.get(0)).startsWith("{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\"");
    assertThat(withoutId(calls.get(1))).isEqualTo(withoutId(request));
  }

  private void forward(Golden golden) throws IOException {
    List<String> calls = forward(golden.request(), golden.answer());

    if (isUnknownObject(golden.answer())) {
      assertThat(calls).as("calls of the plugin").isEmpty();
    } else if (GO_CLIENTS.contains(golden.caller()) && !OTHER_BYTES.containsKey(golden.name())) {
      assertThat(withoutId(calls.get(1))).isEqualTo(withoutId(golden.request()));
    } else {
      assertThat(calls).hasSize(2);
    }
  }

  /** Returns what arrived at the far side. */
  private List<String> forward(String request, String answer) throws IOException {
    Forwarding forwarding = Forwarding.of(request);
    Recorder recorder = new Recorder(forwarding.hello(), answer);
    Path far = directory.resolve(forwarding.plugin());
    try (HttpServer server = HttpServer.builder(far).start(recorder);
        PluginClient client = PluginClient.connect(server.file());
        Served near = new Served(b -> forwarding.serve(b, client, !isUnknownObject(answer)))) {
      assertThat(near.post(request)).isEqualTo(answer);
      return recorder.calls;
    }
  }

  private static boolean isUnknownObject(String answer) {
    return answer.contains("\"message\":\"no-plugin:")
        || answer.contains("\"message\":\"not found: ");
  }

  private static String withoutId(String body) {
    return body.replaceFirst("\"id\":[0-9]+\\}$", "");
  }

  /** Says hello, and to all else the recorded answer. */
  private static final class Recorder implements HttpHandler {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final String hello;
    private final String answer;

    Recorder(String hello, String answer) {
      this.hello = hello;
      this.answer = answer;
    }

    @Override
    public HttpReply handle(HttpCall call) {
      String body = new String(call.body(), StandardCharsets.UTF_8);
      calls.add(body);
      return HttpReply.text(200, body.contains("\"Handshake.Hello\"") ? hello : answer);
    }
  }
}
