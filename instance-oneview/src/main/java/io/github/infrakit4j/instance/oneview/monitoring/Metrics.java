package io.github.infrakit4j.instance.oneview.monitoring;

import io.github.infrakit4j.infrakit.rpc.ServerListener;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** All metrics of the process, for Prometheus. */
public final class Metrics {
  /** What {@link #text} is. */
  public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  /** In seconds: answers of a socket at one end, a profile that is being made at the other. */
  private static final double[] CALLS = {
    .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 15
  };

  private static final double[] PROVISIONS = {10, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200};

  private static final Set<String> METHODS =
      Set.of(
          "Handshake.Hello",
          "Handshake.Implements",
          "Handshake.Types",
          "Plugin.Implements",
          "Instance.Validate",
          "Instance.Provision",
          "Instance.Label",
          "Instance.Destroy",
          "Instance.DescribeInstances",
          "Metadata.Keys",
          "Metadata.Get",
          "Event.List");

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Map<MetricName, Counter> counters = new EnumMap<>(MetricName.class);
  private final Map<MetricName, Histogram> histograms = new EnumMap<>(MetricName.class);
  private final List<ApplianceMetrics> appliances = new CopyOnWriteArrayList<>();

  /** Metrics that have counted nothing yet. */
  public Metrics() {
    for (MetricName name : MetricName.values()) {
      register(name);
    }
  }

  private void register(MetricName name) {
    switch (name.kind()) {
      case COUNTER ->
          counters.put(
              name,
              Counter.builder()
                  .name(name.fullName())
                  .help(name.help())
                  .labelNames(name.labels())
                  .register(registry));
      case HISTOGRAM ->
          histograms.put(
              name,
              Histogram.builder()
                  .name(name.fullName())
                  .help(name.help())
                  .labelNames(name.labels())
                  .classicOnly()
                  .classicUpperBounds(
                      name == MetricName.PROVISION_DURATION_SECONDS ? PROVISIONS : CALLS)
                  .register(registry));
      case GAUGE -> registerGauge(name);
    }
  }

  private void registerGauge(MetricName name) {
    GaugeWithCallback.builder()
        .name(name.fullName())
        .help(name.help())
        .labelNames(name.labels())
        .callback(gauge -> appliances.forEach(each -> each.read(name, gauge::call)))
        .register(registry);
  }

  /**
   * Begins to count what happens on an appliance.
   *
   * @param name the plugin's name for it, such as {@code instance-oneview/east}
   */
  public ApplianceMetrics appliance(String name) {
    ApplianceMetrics appliance = new ApplianceMetrics(name, this);
    appliances.add(appliance);
    return appliance;
  }

  /** The appliances that are counted. */
  List<ApplianceMetrics> appliances() {
    return appliances;
  }

  void count(MetricName name, String... labels) {
    Objects.requireNonNull(counters.get(name)).labelValues(labels).inc();
  }

  void took(MetricName name, Duration time, String... labels) {
    Objects.requireNonNull(histograms.get(name)).labelValues(labels).observe(time.toNanos() / 1e9);
  }

  /** Counts calls from InfraKit. */
  public ServerListener calls() {
    return new ServerListener() {
      @Override
      public void callAnswered(String method, Duration took) {
        took(MetricName.RPC_DURATION_SECONDS, took, known(method), "ok");
      }

      @Override
      public void callFailed(String method, Duration took, Throwable failure) {
        took(MetricName.RPC_DURATION_SECONDS, took, known(method), "error");
      }
    };
  }

  /** A client may send any name. */
  private static String known(String method) {
    return METHODS.contains(method) ? method : "other";
  }

  /** All metrics now, in Prometheus' text format. */
  public String text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(text, registry.scrape());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
