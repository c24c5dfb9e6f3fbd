package dev.plimsoll.dockerfile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Makes up Dockerfiles out of parts that are hard to read; the same seed gives the same files.
final class FuzzedDockerfiles {
  private static final String[] KEYWORDS = {
    "FROM ",
    "RUN ",
    "COPY ",
    "ADD ",
    "ENV ",
    "LABEL ",
    "ARG ",
    "ONBUILD ",
    "HEALTHCHECK CMD ",
    "CMD ",
    "VOLUME ",
    "EXPOSE ",
    "USER ",
    "WORKDIR ",
    "SHELL ",
    "ENTRYPOINT ",
    "STOPSIGNAL ",
    "MAINTAINER ",
    "from ",
    "WoRkDiR ",
    "NOTHING ",
    "ONBUILD RUN ",
    "ONBUILD ONBUILD COPY "
  };
  private static final String[] PARTS = {
    "\\",
    "\\\n",
    "`",
    "`\n",
    "\\ \t\n",
    "\\\r\n",
    "\\\\\n",
    "\\\\\\\n",
    "\n",
    "\r\n",
    "\r",
    "  ",
    "\t",
    "\u000B",
    "\f",
    "\u00A0",
    "\u0085",
    "\u2003",
    "\uFEFF",
    "\u00E9",
    "\uFFFD",
    "\0",
    "\uD83D\uDE00",
    "<<EOF",
    "<<-EOF",
    "<<\"E O\"",
    "<< EOF",
    "3<<A",
    "<<<a",
    "<<",
    "\nEOF\n",
    "\n\tEOF\n",
    "\n EOF \n",
    "EOF",
    "<<$x",
    "<<${x:-EOF}",
    "${x:-a <<EOF}",
    "$",
    "${",
    "}",
    "${x:-",
    "${x:+y}",
    "${x:?}",
    "${x/a*/b}",
    "${x//a/b}",
    "${x%%b?}",
    "${x^^}",
    "${}",
    "$$",
    "\"",
    "'",
    "#",
    "# ",
    "# note\n",
    "\t# note\n",
    "# escape=`\n",
    "# check=skip=all\n",
    "--",
    "-- ",
    "--from=a ",
    "--chown=\"a b\" ",
    "--mount=type=cache,\"target=/a,b\" ",
    "-",
    "=",
    "a=b ",
    "a=\"b c\" d=e",
    "[",
    "]",
    "[\"a\", \"b\"]",
    "[\"sh\", \"-c\", \"a\\n\\u00e9 && b\"]",
    "[\"a\", 1]",
    "['a']",
    ",",
    " AS b",
    "NONE",
    "&& a",
    "| b",
    "; c",
    "if a; then",
    "fi",
    "(",
    ")",
    "foo",
    "/x ",
    " b ",
    "$(",
    "$((1",
    "scratch",
    "0"
  };

  private final SplittableRandom random;

  FuzzedDockerfiles(long seed) {
    this.random = new SplittableRandom(seed);
  }

  byte[] next() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int lines = random.nextInt(1, 9);
    for (int line = 0; line < lines; line++) {
      if (random.nextInt(3) > 0) {
        put(file, KEYWORDS[random.nextInt(KEYWORDS.length)]);
      }
      for (int part = random.nextInt(6); part > 0; part--) {
        put(file, PARTS[random.nextInt(PARTS.length)]);
      }
      if (random.nextInt(12) == 0) {
        file.write(random.nextInt(256));
      }
      if (random.nextInt(5) > 0) {
        file.write('\n');
      }
    }
    return file.toByteArray();
  }

  private static void put(ByteArrayOutputStream file, String part) {
    file.writeBytes(part.getBytes(StandardCharsets.UTF_8));
  }
}
