package dev.plimsoll.chaos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.ProtectionDomain;
import java.time.Instant;
import java.time.InstantSource;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/// The clock of a server process, which is wrong by as many milliseconds as a file says. Loaded as
/// an agent, it takes the place of the machine's clock wherever the product asks for that.
public final class SteppedClock implements InstantSource {
  private static final String PROPERTY = "plimsoll.chaos.clock";
  private static final long LOOK_NANOS = 20_000_000;

  private static final SteppedClock ONLY = new SteppedClock();

  private volatile long offset;
  private volatile long looked = System.nanoTime() - LOOK_NANOS;

  private SteppedClock() {}

  /// What `InstantSource.system()` is replaced by.
  public static InstantSource system() {
    return ONLY;
  }

  @Override
  public Instant instant() {
    if (System.nanoTime() - looked >= LOOK_NANOS) {
      looked = System.nanoTime();
      offset = read(Path.of(System.getProperty(PROPERTY)));
    }
    return InstantSource.system().instant().plusMillis(offset);
  }

  private static long read(Path file) {
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Steps the clock of all processes that were given this file.
  static void step(Path file, long offsetMillis) throws IOException {
    Path next = Files.writeString(file.resolveSibling("clock.next"), String.valueOf(offsetMillis));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The option that tells a JVM where the file is.
  static String option(Path file) {
    return "-D" + PROPERTY + "=" + file;
  }

  /// Writes the agent: a jar that only names this class.
  static Path agent(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", SteppedClock.class.getName());
    Path jar = folder.resolve("clock.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream _ = new JarOutputStream(out, manifest)) {
      return jar;
    }
  }

  /// Called by the JVM before the program's own entry point.
  public static void premain(String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(new Replacing());
  }

  private static final class Replacing implements ClassFileTransformer {
    private static final byte[] NEEDLE = "java/time/InstantSource".getBytes(US_ASCII);
    private static final ClassDesc SOURCE = ClassDesc.of("java.time.InstantSource");
    private static final ClassDesc STEPPED = ClassDesc.of(SteppedClock.class.getName());
    private static final MethodTypeDesc NOTHING_TO_SOURCE = MethodTypeDesc.of(SOURCE);

    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        @Nullable String name,
        @Nullable Class<?> redefined,
        @Nullable ProtectionDomain domain,
        byte[] bytes) {
      boolean ours =
          name != null
              && name.startsWith("dev/plimsoll/")
              && !name.startsWith("dev/plimsoll/chaos/")
              && contains(bytes);
      if (!ours) {
        return null;
      }
      ClassFile classes = ClassFile.of();
      return classes.transformClass(
          classes.parse(bytes), ClassTransform.transformingMethodBodies(replacing()));
    }

    private static boolean contains(byte[] bytes) {
      return new String(bytes, US_ASCII).contains(new String(NEEDLE, US_ASCII));
    }

    private static CodeTransform replacing() {
      return (code, element) -> {
        if (element instanceof InvokeInstruction call
            && call.owner().asInternalName().equals("java/time/InstantSource")
            && call.name().equalsString("system")) {
          code.invokestatic(STEPPED, "system", NOTHING_TO_SOURCE);
        } else {
          code.with(element);
        }
      };
    }
  }
}
