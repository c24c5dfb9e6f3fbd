package dev.plimsoll.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher of an unpacked release, with a Java that only says how it was called.
class LauncherTest {
  @TempDir Path folder;
  private Path release;
  private Path jar;
  private Path library;
  private Path nativeCode;

  @BeforeEach
  void unpack() throws IOException {
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25.0.1\"\n");
    release = folder.resolve("plimsoll-1.0.0");
    Files.createDirectories(release.resolve("bin"));
    Files.copy(
        Path.of("deploy/plimsoll"),
        release.resolve("bin/plimsoll"),
        StandardCopyOption.COPY_ATTRIBUTES);
    library = Files.createDirectories(release.resolve("lib")).resolve("one.jar");
    Files.writeString(library, "a library");
    Path unpacked = Files.createDirectories(release.resolve("plimsoll.native"));
    nativeCode = unpacked.resolve("libsqlitejdbc.so");
    Files.writeString(nativeCode, "native code");
    jar = release.resolve("plimsoll.jar");
    Files.writeString(jar, "a jar");
  }

  @Test
  void withoutAStartUpCacheTheServerStartsAllTheSame() throws Exception {
    assertThat(launch("serve")).endsWith("dev.plimsoll.app.Main serve").doesNotContain("AOTCache");
  }

  @Test
  void theCacheThatWasMadeOfTheseJarsIsUsed() throws Exception {
    makeCache();

    assertThat(launch("serve"))
        .contains("-XX:AOTCache=" + release.resolve("plimsoll.aot"))
        .contains("-Dorg.sqlite.lib.path=" + release.resolve("plimsoll.native"));
  }

  @Test
  void itIsNotUsedOnceALibraryWasReplaced_evenByAFileThatClaimsToBeOlder() throws Exception {
    makeCache();
    Files.writeString(library, "another version");
    Files.setLastModifiedTime(library, FileTime.from(Instant.EPOCH));

    assertThat(launch("serve")).doesNotContain("AOTCache");
  }

  @Test
  void norOnceTheNativeCodeBesideItWasReplaced() throws Exception {
    makeCache();
    Files.writeString(nativeCode, "another version");

    assertThat(launch("serve")).doesNotContain("AOTCache").doesNotContain("org.sqlite.lib.path");
  }

  @Test
  void norOnceALibraryIsGone() throws Exception {
    makeCache();
    Files.delete(library);

    assertThat(launch("serve")).doesNotContain("AOTCache");
  }

  @Test
  void norAfterALibraryWasTakenAwayAndPutBack() throws Exception {
    makeCache();
    Path copy = release.resolve("lib/moved.jar");
    Files.move(library, copy);
    Files.move(copy, library);

    assertThat(launch("serve")).doesNotContain("AOTCache");
  }

  @Test
  void aRehearsalIsOfTheseJars() throws Exception {
    launch("rehearse");

    assertThat(release.resolve("plimsoll.native")).doesNotExist();
    assertThat(Files.readString(release.resolve("plimsoll.aot.log")))
        .contains("@" + release.resolve("bin/serve.jvm"))
        .contains("-XX:AOTCacheOutput=" + release.resolve("plimsoll.aot"))
        .contains("-Dorg.sqlite.lib.path=" + release.resolve("plimsoll.native"))
        .contains("-cp " + jar + " dev.plimsoll.app.StartRehearsal");
  }

  /// Made a moment after the jars were unpacked, as by a rehearsal, and a moment before anything
  /// else.
  private void makeCache() throws IOException {
    Path cache = release.resolve("plimsoll.aot");
    for (Path made : List.of(release.resolve("lib"), nativeCode.resolveSibling("."), nativeCode)) {
      writeAfter((FileTime) Files.getAttribute(made, "unix:ctime"), cache);
    }
    writeAfter(Files.getLastModifiedTime(cache), folder.resolve("later"));
  }

  private static void writeAfter(FileTime moment, Path file) throws IOException {
    do {
      Files.writeString(file, "written");
    } while (Files.getLastModifiedTime(file).compareTo(moment) <= 0);
  }

  private String launch(String command) throws IOException, InterruptedException {
    ProcessBuilder launcher =
        new ProcessBuilder(release.resolve("bin/plimsoll").toString(), command)
            .redirectErrorStream(true);
    launcher.environment().put("PLIMSOLL_JAVA_HOME", folder.resolve("java").toString());
    Process process = launcher.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(Duration.ofMinutes(1))).isTrue();
    return said.strip();
  }
}
