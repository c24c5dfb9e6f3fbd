package dev.plimsoll.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

/// Figures of the process and its Java machine.
final class ProcessFigures implements AutoCloseable {
  private final JvmGcMetrics collections;

  private ProcessFigures(JvmGcMetrics collections) {
    this.collections = collections;
  }

  static ProcessFigures of(MeterRegistry registry, String version) {
    Gauge.builder("plimsoll.info", () -> 1)
        .description("Always 1; the label tells the version that runs.")
        .tag("version", version)
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    JvmGcMetrics collections = new JvmGcMetrics();
    collections.bindTo(registry);
    return new ProcessFigures(collections);
  }

  @Override
  public void close() {
    collections.close();
  }
}
