package io.github.infrakit4j.plugin.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the parts of the benchmark share.
 *
 * @param simulator what starts the simulated appliance
 * @param work a directory for files
 * @param contestants who is measured
 * @param table where figures go
 */
record Bench(List<String> simulator, Path work, List<Contestant> contestants, Table table) {

  /** A part of the benchmark. */
  interface Part {
    void run(Bench bench) throws Exception;
  }

  /** What one contestant did. */
  interface Measure<T> {
    T of(Stand stand) throws Exception;
  }

  /** Builds a stand for each contestant, hands them over, and takes them down. */
  void on(RackText rack, List<String> flags, Measures measures) throws Exception {
    List<Stand> stands = new ArrayList<>();
    try {
      for (Contestant contestant : contestants) {
        stands.add(Stand.build(simulator, work, contestant, rack, flags));
      }
      measures.of(stands);
    } finally {
      stands.forEach(Stand::close);
    }
  }

  /** What is measured on all stands. */
  interface Measures {
    void of(List<Stand> stands) throws Exception;
  }

  /** One row with a figure of each stand, taken in turn. */
  void row(String what, List<Stand> stands, Measure<Figure> figure) throws Exception {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Stand stand : stands) {
      figures.put(stand.name(), figure.of(stand));
    }
    table.row(what, figures);
  }

  /** Has all stands measured at the same time: for what is mostly waiting. */
  static <T> Map<String, T> atOnce(List<Stand> stands, Measure<T> measure)
      throws IOException, InterruptedException {
    List<Callable<T>> calls = stands.stream().<Callable<T>>map(s -> () -> measure.of(s)).toList();
    List<T> results = atOnce(calls);
    Map<String, T> byName = new LinkedHashMap<>();
    for (int i = 0; i < results.size(); i++) {
      byName.put(stands.get(i).name(), results.get(i));
    }
    return byName;
  }

  /** Makes all calls at the same time; their results in the same order. */
  static <T> List<T> atOnce(List<Callable<T>> calls) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> running : threads.invokeAll(calls)) {
        results.add(running.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IOException("a call failed: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }
}
