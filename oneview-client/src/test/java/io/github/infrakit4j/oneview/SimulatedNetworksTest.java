package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.resource.network.Bandwidth;
import io.github.infrakit4j.oneview.resource.network.BulkEthernetNetworks;
import io.github.infrakit4j.oneview.resource.network.ConnectionTemplate;
import io.github.infrakit4j.oneview.resource.network.EthernetNetwork;
import io.github.infrakit4j.oneview.resource.network.FcNetwork;
import io.github.infrakit4j.oneview.resource.network.FcoeNetwork;
import io.github.infrakit4j.oneview.resource.network.NetworkSet;
import io.github.infrakit4j.oneview.resource.network.Networks;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Networks, their sets and their bandwidths, against an appliance with its rules. */
class SimulatedNetworksTest extends NounTestCase {
  private static EthernetNetwork ethernet(String name, int vlan) {
    return draft(
        EthernetNetwork.class,
        "{\"name\":\"%s\",\"vlanId\":%d,\"ethernetNetworkType\":\"Tagged\",".formatted(name, vlan)
            + "\"purpose\":\"General\",\"smartLink\":false,\"privateNetwork\":false}");
  }

  private Networks networks() {
    return oneView.networks();
  }

  @Test
  void networksOfAllKindsLiveFromTheirMakingToTheirDeletion() {
    lives(networks().ethernet(), ethernet("blue", 20));
    lives(
        networks().fc(),
        draft(FcNetwork.class, "{\"name\":\"san a\",\"fabricType\":\"FabricAttach\"}"));
    lives(networks().fcoe(), draft(FcoeNetwork.class, "{\"name\":\"san b\",\"vlanId\":7}"));
    lives(networks().sets(), draft(NetworkSet.class, "{\"name\":\"all\",\"networkUris\":[]}"));
  }

  @Test
  void aNetworkHasABandwidthOfItsOwn() {
    Bandwidth wanted = draft(Bandwidth.class, "{\"maximumBandwidth\":4000,\"typicalBandwidth\":1}");
    ResourceUri uri =
        made(
            networks()
                .ethernet()
                .create(Records.copy(ethernet("blue", 20)).with("bandwidth", wanted).build()));
    EthernetNetwork blue = networks().ethernet().get(uri);
    assertThat(blue.bandwidth()).isNull();
    ConnectionTemplate own =
        networks().connectionTemplates().get(Objects.requireNonNull(blue.connectionTemplateUri()));
    assertThat(own.bandwidth()).isEqualTo(wanted);
    assertThat(networks().connectionTemplates().defaultTemplate().uri()).isNotEqualTo(own.uri());

    Bandwidth more = draft(Bandwidth.class, "{\"maximumBandwidth\":9000,\"typicalBandwidth\":2}");
    done(
        networks()
            .connectionTemplates()
            .replace(Records.copy(own).with("bandwidth", more).build()));
    assertThat(networks().connectionTemplates().get(own.requireUri()).bandwidth()).isEqualTo(more);
    done(networks().ethernet().delete(uri));
    assertThat(networks().connectionTemplates().find(own.requireUri())).isEmpty();
  }

  @Test
  void aNetworkInUseStaysAndOneThatGoesLeavesItsSets() {
    EthernetNetwork production = networks().ethernet().byName("production").orElseThrow();
    assertThat(networks().ethernet().associatedProfiles(production.requireUri()))
        .containsExactly(oneView.profiles().byName("p").orElseThrow().requireUri());
    assertThat(networks().ethernet().associatedUplinkGroups(production.requireUri())).isEmpty();
    fails("NETWORK_IN_USE", networks().ethernet().delete(production));

    ResourceUri blue = made(networks().ethernet().create(ethernet("blue", 20)));
    ResourceUri set =
        made(
            networks()
                .sets()
                .create(
                    draft(
                        NetworkSet.class,
                        "{\"name\":\"all\",\"networkUris\":[\"%s\",\"%s\"]}"
                            .formatted(blue, production.uri()))));
    assertThat(networks().sets().getWithoutEthernet(set).networkUris()).isEmpty();
    done(networks().ethernet().delete(blue));
    assertThat(networks().sets().get(set).networkUris()).containsExactly(production.requireUri());
  }

  @Test
  void severalNetworksAreMadeAndDeletedTogether() {
    BulkEthernetNetworks several =
        draft(
            BulkEthernetNetworks.class,
            "{\"vlanIdRange\":\"30-32,40\",\"namePrefix\":\"lab\",\"purpose\":\"General\"}");
    done(networks().ethernet().createAll(several));
    List<EthernetNetwork> made = networks().ethernet().all(Filter.matches("name", "lab%"));
    assertThat(made).extracting(EthernetNetwork::vlanId).containsExactly(30, 31, 32, 40);
    done(networks().ethernet().deleteAll(made.stream().map(EthernetNetwork::requireUri).toList()));
    assertThat(networks().ethernet().all(Filter.matches("name", "lab%"))).isEmpty();
  }

  @Test
  void whatTheApplianceRefusesIsRefused() {
    refused(
        400,
        () ->
            networks()
                .ethernet()
                .create(draft(EthernetNetwork.class, "{\"name\":\"x\",\"speed\":7}")));
    refused(
        400,
        () ->
            networks()
                .sets()
                .create(
                    draft(
                        NetworkSet.class,
                        "{\"name\":\"x\",\"networkUris\":[\"/rest/ethernet-networks/none\"]}")));
    fails("INVALID_VLAN_ID", networks().ethernet().create(ethernet("x", 5000)));
    fails("ETHERNET_NETWORK_NAME_EXISTS", networks().ethernet().create(ethernet("production", 3)));
  }

  @Test
  void theSharedVerbsNeedNoThreadThatWaits() {
    List<CompletableFuture<String>> made =
        IntStream.range(0, 20)
            .mapToObj(
                n ->
                    oneView.async(
                        () -> {
                          ResourceUri uri =
                              made(networks().ethernet().create(ethernet("net " + n, 100 + n)));
                          EthernetNetwork read = networks().ethernet().get(uri);
                          done(
                              networks()
                                  .ethernet()
                                  .replace(
                                      Records.copy(read).with("description", "async").build()));
                          return networks().ethernet().get(uri).requireName();
                        }))
            .toList();
    for (int n = 0; n < made.size(); n++) {
      assertThat(made.get(n).join()).isEqualTo("net " + n);
    }
    List<EthernetNetwork> all = oneView.async(() -> networks().ethernet().all()).join();
    assertThat(all).filteredOn(each -> "async".equals(each.description())).hasSize(20);
    assertThat(appliance.journal().count("POST", "/rest/ethernet-networks")).isEqualTo(20);
    oneView
        .async(
            () -> {
              all.stream()
                  .filter(each -> "async".equals(each.description()))
                  .forEach(each -> done(networks().ethernet().delete(each)));
              return "deleted";
            })
        .join();
    assertThat(networks().ethernet().all()).hasSize(1);
  }
}
