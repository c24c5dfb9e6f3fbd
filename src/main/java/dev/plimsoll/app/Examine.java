package dev.plimsoll.app;

import dev.plimsoll.doctor.Chart;
import dev.plimsoll.doctor.Doctor;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/// Has the doctor look at the server that an environment describes.
final class Examine {
  private static final int SOUND = 0;
  private static final int ILL = 1;

  private Examine() {}

  static int run(Map<String, String> environment, boolean json, PrintStream out) {
    Chart chart =
        new Chart(Doctor.examine(PatientReader.read(environment), InstantSource.system()));
    out.print(json ? chart.toJson() : chart.toText());
    out.flush();
    return chart.isSound() ? SOUND : ILL;
  }
}
