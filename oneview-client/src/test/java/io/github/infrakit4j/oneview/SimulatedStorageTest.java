package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.resource.storage.Storage;
import io.github.infrakit4j.oneview.resource.storage.StoragePool;
import io.github.infrakit4j.oneview.resource.storage.StorageSystem;
import io.github.infrakit4j.oneview.resource.storage.StorageVolume;
import io.github.infrakit4j.oneview.resource.storage.StorageVolumeTemplate;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Storage from the system to the volume, against an appliance with its rules. */
class SimulatedStorageTest extends NounTestCase {
  private static final long GIGABYTE = 1L << 30;

  private ResourceUri system;

  @BeforeEach
  void addASystem() {
    system =
        made(
            storage()
                .systems()
                .create(
                    draft(
                        StorageSystem.class,
                        "{\"hostname\":\"array.example.org\",\"family\":\"StoreServ\","
                            + "\"credentials\":{\"username\":\"u\",\"password\":\"array-Pa55\"}}")));
  }

  private Storage storage() {
    return oneView.storage();
  }

  private StoragePool managed(String name) {
    StoragePool pool = storage().pools().byName(name).orElseThrow();
    done(storage().pools().replace(Records.copy(pool).with("isManaged", true).build()));
    return storage().pools().get(pool.requireUri());
  }

  private ResourceUri template() {
    StorageVolumeTemplate root =
        storage().volumeTemplates().all(Filter.raw("isRoot='true'")).get(0);
    return made(
        storage()
            .volumeTemplates()
            .create(
                draft(
                    StorageVolumeTemplate.class,
                    "{\"name\":\"small\",\"rootTemplateUri\":\"%s\",\"properties\":{}}"
                        .formatted(root.uri()))));
  }

  private static AnyJson volume(String name, StoragePool pool, ResourceUri template, long bytes) {
    return new AnyJson(
        "{\"properties\":{\"name\":\"%s\",\"size\":%d,\"storagePool\":\"%s\"},"
                .formatted(name, bytes, pool.uri())
            + "\"templateUri\":\"%s\",\"isPermanent\":true}".formatted(template));
  }

  @Test
  void aSystemBringsItsPoolsAndKeepsItsPassword() {
    StorageSystem read = storage().systems().get(system);
    assertThat(read.name()).isEqualTo("array.example.org");
    assertThat(read.credentials()).isNull();
    assertThat(storage().systems().storagePools(system).members()).hasSize(2);
    assertThat(storage().pools().reachable().members()).isEmpty();
    assertThat(storage().systems().hostTypes()).isNotEmpty();
    assertThat(appliance.journal().all().toString()).doesNotContain("array-Pa55");
    done(storage().systems().delete(read));
    assertThat(storage().pools().all()).isEmpty();
  }

  @Test
  void aVolumeLivesInAManagedPool() {
    ResourceUri template = template();
    StoragePool pool = storage().pools().byName("CPG-FC").orElseThrow();
    fails(
        "STORAGE_POOL_NOT_MANAGED",
        storage().volumes().create(volume("v", pool, template, GIGABYTE)));
    pool = managed("CPG-FC");
    assertThat(storage().pools().reachable().members()).containsExactly(pool);
    fails("STORAGE_POOL_FULL", storage().volumes().create(volume("v", pool, template, 1L << 50)));

    ResourceUri uri = made(storage().volumes().create(volume("v", pool, template, GIGABYTE)));
    StorageVolume made = storage().volumes().get(uri);
    assertThat(made.storagePoolUri()).isEqualTo(pool.uri());
    assertThat(made.provisionedCapacity()).isEqualTo(AnyJson.string(String.valueOf(GIGABYTE)));
    assertThat(storage().pools().get(pool.requireUri()).allocatedCapacity())
        .isEqualTo(AnyJson.string(String.valueOf(GIGABYTE)));
    assertThat(storage().volumes().all(Filter.equal("name", "v"))).containsExactly(made);

    StorageVolume shared = Records.copy(made).with("isShareable", true).build();
    done(storage().volumes().replace(shared));
    assertThat(storage().volumes().get(uri).isShareable()).isTrue();
    stale(() -> storage().volumes().replace(shared));
    fails("STORAGE_SYSTEM_IN_USE", storage().systems().delete(system));
    fails("VOLUME_TEMPLATE_IN_USE", storage().volumeTemplates().delete(template));

    done(storage().volumes().delete(storage().volumes().get(uri)));
    assertThat(storage().volumes().find(uri)).isEmpty();
    assertThat(storage().pools().get(pool.requireUri()).allocatedCapacity())
        .isEqualTo(AnyJson.string("0"));
  }

  @Test
  void aTemplateOfVolumesLivesAndItsRootStays() {
    StorageVolumeTemplate root =
        storage().volumeTemplates().all(Filter.raw("isRoot='true'")).get(0);
    lives(
        storage().volumeTemplates(),
        draft(
            StorageVolumeTemplate.class,
            "{\"name\":\"large\",\"rootTemplateUri\":\"%s\"}".formatted(root.uri())));
    fails("ROOT_TEMPLATE", storage().volumeTemplates().delete(root));
  }
}
