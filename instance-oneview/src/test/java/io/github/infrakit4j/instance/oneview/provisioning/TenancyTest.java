package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenancyTest {
  private static final Tenancy HERE = new Tenancy("https://OV.example.com/", Namespace.NONE);

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"other.example.com,", "ov.example.com:8443,", "ov.example.com,b"})
  void aStateFileOfAnotherApplianceOrNamespaceIsRefusedAndLeftAsItIs(
      String address, @Nullable String cluster) throws IOException {
    Path file = directory.resolve("state.json");
    try (Ledger ledger = Ledger.open(file, new SteadyClock(), HERE)) {
      ledger.put(Stages.entry(new Stage.Ready()));
    }
    String before = Files.readString(file);
    Tenancy other =
        new Tenancy(
            address, new Namespace(cluster == null ? Map.of() : Map.of("cluster", cluster)));

    assertThatThrownBy(() -> Ledger.open(file, new SteadyClock(), other))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("is of appliance ov.example.com, not of appliance " + address)
        .hasMessageContaining("--state");
    assertThatThrownBy(() -> Ledger.glance(file, new SteadyClock(), other, null))
        .isInstanceOf(LedgerException.class);
    assertThat(Files.readString(file)).isEqualTo(before);
    try (Ledger ledger =
        Ledger.open(file, new SteadyClock(), new Tenancy("ov.example.com:443", Namespace.NONE))) {
      assertThat(ledger.entries()).hasSize(1);
      assertThatThrownBy(() -> ledger.bind(other)).isInstanceOf(LedgerException.class);
    }
  }

  @Test
  void aStateFileInWhichNothingStandsIsForAnyAppliance() {
    Path file = directory.resolve("state.json");
    Tenancy other = new Tenancy("other.example.com", new Namespace(Map.of("cluster", "b")));
    Ledger.open(file, new SteadyClock(), HERE).close();
    try (Ledger ledger = Ledger.open(file, new SteadyClock(), other)) {
      ledger.put(Stages.entry(new Stage.Ready()));
    }
    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      assertThat(ledger.entries()).hasSize(1);
    }
    assertThatThrownBy(() -> Ledger.open(file, new SteadyClock(), HERE))
        .hasMessageContaining("other.example.com with namespace {cluster=b}");
    Ledger.open(file, new SteadyClock(), other).close();
  }
}
