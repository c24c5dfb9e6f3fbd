package dev.plimsoll.rules;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.rule.Applicability;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What the repository shows of a source goes before what its name says.
class AddContentTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new AddInsteadOfCopy());

  private static byte[] tar() {
    byte[] block = new byte[512];
    put(block, 0, "bin/tool");
    put(block, 100, "0000755\0");
    put(block, 124, "00000000012\0");
    put(block, 148, "        ");
    int sum = 0;
    for (byte each : block) {
      sum += each;
    }
    put(block, 148, String.format("%06o\0 ", sum));
    return Arrays.copyOf(block, 2048);
  }

  private static void put(byte[] block, int at, String text) {
    System.arraycopy(text.getBytes(US_ASCII), 0, block, at, text.length());
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static RuleHarness with(String path, byte[] content) {
    return RULE.at("api/Dockerfile", TestRepository.of(Map.of()).and(path, content));
  }

  private static String adding(String source) {
    return "FROM alpine:3.20\nADD " + source + " /srv/\n";
  }

  private static String addingMarked(String source) {
    return "FROM alpine:3.20\n«ADD» " + source + " /srv/\n";
  }

  @Test
  void anArchiveIsUnpackedWhateverItsName() throws IOException {
    with("api/base", tar()).staysSilent(adding("base"));
    with("api/base.jar", gzip(tar())).staysSilent(adding("base.jar"));
  }

  @Test
  void aCompressedFileThatIsNoArchiveIsCopied() throws IOException {
    byte[] words = "one word and another, ".repeat(100).getBytes(UTF_8);
    with("api/words.gz", gzip(words))
        .fixes(
            addingMarked("words.gz"),
            Applicability.SAFE,
            adding("words.gz").replace("ADD", "COPY"));
  }

  @Test
  void aShortCompressedFileIsNoArchive() throws IOException {
    with("api/words.gz", gzip("one".getBytes(UTF_8))).finds(addingMarked("words.gz"));
  }

  @Test
  void whatIsInsideOfOtherCompressionsIsNotToBeSeen() {
    with("api/words.xz", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0})
        .staysSilent(adding("words.xz"));
    with("api/words", new byte[] {'B', 'Z', 'h', '9'}).staysSilent(adding("words"));
    with("api/words.zst", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd})
        .staysSilent(adding("words.zst"));
  }

  @Test
  void aFileThatOnlyCallsItselfAnArchiveIsCopied() {
    with("api/fake.tar.gz", "no archive\n".getBytes(UTF_8)).finds(addingMarked("fake.tar.gz"));
    with("api/tools.zip", new byte[] {'P', 'K', 3, 4}).finds(addingMarked("tools.zip"));
  }

  @Test
  void aPointerToALargeFileShowsNothing() {
    with("api/base.tar", "version https://git-lfs.github.com/spec/v1\n".getBytes(UTF_8))
        .staysSilent(adding("base.tar"));
  }

  @Test
  void aFolderIsCopied() {
    with("api/base.tar/file", new byte[] {1}).finds(addingMarked("base.tar"));
  }

  @Test
  void theContextIsTheOneThatAComposeFileNames() {
    TestRepository repository =
        TestRepository.of(
                Map.of(
                    "compose.yaml",
                    """
                    services:
                      api:
                        build:
                          context: shop
                          dockerfile: ../api/Dockerfile
                    """,
                    "api/base",
                    "text"))
            .and("shop/base", tar());
    RULE.at("api/Dockerfile", repository).staysSilent(adding("base"));
  }

  @Test
  void theContextIsTheOneThatABakeFileNames() {
    TestRepository repository =
        TestRepository.of(
                Map.of(
                    "docker-bake.hcl",
                    """
                    target "api" {
                      context = "shop"
                      dockerfile = "../api/Dockerfile"
                      args = {
                        A = "b"
                      }
                    }
                    """,
                    "api/base",
                    "text"))
            .and("shop/base", tar());
    RULE.at("api/Dockerfile", repository).staysSilent(adding("base"));
  }

  @Test
  void whatIsKeptOutOfTheContextIsAnotherFile() {
    TestRepository repository =
        TestRepository.of(Map.of("api/.dockerignore", "**/dist\n!dist/keep\n", "api/dist/a", "a"))
            .and("api/dist/base", tar())
            .and("api/dist/keep/base", tar());
    RuleHarness rule = RULE.at("api/Dockerfile", repository);
    rule.finds(addingMarked("dist/base"));
    rule.staysSilent(adding("dist/keep/base"));
  }

  @Test
  void aVariableBetweenKnownEndsIsNoArchive() {
    RULE.finds(addingMarked("target/app-${VERSION}.jar"));
    RULE.staysSilent(adding("target/app-${VERSION}.tar.gz"));
    RULE.staysSilent(adding("${ADDRESS}/app.jar"));
    RULE.staysSilent(adding("target/${NAME}"));
  }

  @Test
  void aNameThatSpeaksOfAnArchiveIsDoubtful() {
    RULE.fixes(
        addingMarked("build/rootfs"),
        Applicability.UNSAFE,
        adding("build/rootfs").replace("ADD", "COPY"));
  }

  @Test
  void aVariableThatBecomesASingleFile() {
    RULE.fixes(
        """
        FROM eclipse-temurin:21
        ARG JAR_FILE
        «ADD» ${JAR_FILE} app.jar
        ADD ${ROOT} /
        ADD ${ROOT} root.tar
        """,
        Applicability.UNSAFE,
        """
        FROM eclipse-temurin:21
        ARG JAR_FILE
        COPY ${JAR_FILE} app.jar
        ADD ${ROOT} /
        ADD ${ROOT} root.tar
        """);
  }

  @Test
  void aPieceOfAFile() {
    RULE.finds("«ADD» \"templates\" /srv/\nADD $WHERE /srv/\nADD rootfs.tar.gz /\n");
  }

  @Test
  void theHistoryOfAnImageIsNoDockerfile() {
    RULE.staysSilent(adding("file:0123456789abcdef0123456789abcdef in"));
  }
}
