package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.KnownImages;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.shell.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Why an expert would not give a stage another user without asking: what it runs keeps things in
/// places of root, or nobody can tell what it runs.
final class Hesitation {
  /// Programs that write to places of the system, or need capabilities, unless they are set up
  /// otherwise.
  private static final Set<String> SYSTEM_PROGRAMS =
      Set.of(
          "apache2",
          "apache2ctl",
          "apache2-foreground",
          "apachectl",
          "bind9",
          "cadvisor",
          "clamd",
          "collectd",
          "containerd",
          "coredns",
          "docker",
          "docker-compose",
          "dockerd",
          "dnsmasq",
          "dovecot",
          "exim",
          "fail2ban",
          "fuse",
          "haproxy",
          "hostapd",
          "httpd",
          "httpd-foreground",
          "ipsec",
          "iptables",
          "ip",
          "keepalived",
          "kubelet",
          "lighttpd",
          "mongod",
          "mount",
          "mysqld",
          "mysqld_safe",
          "named",
          "nfsd",
          "nmap",
          "nginx",
          "nomad",
          "ntpd",
          "openvpn",
          "openresty",
          "postfix",
          "postgres",
          "privoxy",
          "proftpd",
          "pure-ftpd",
          "radiusd",
          "rabbitmq-server",
          "redis-server",
          "rsyslogd",
          "samba",
          "service",
          "smbd",
          "slapd",
          "sockd",
          "squid",
          "squid3",
          "strace",
          "strongswan",
          "supervisord",
          "syslog-ng",
          "systemctl",
          "tcpdump",
          "tor",
          "traceroute",
          "varnishd",
          "vsftpd",
          "watchtower",
          "wg",
          "wg-quick",
          "xinetd");

  private static final String[] PACKAGE_MANAGERS = {
    "apk", "apt", "apt-get", "dnf", "microdnf", "tdnf", "yum", "zypper"
  };

  /// Where the program comes from if not from the distribution.
  private static final String[] SOURCE_MANAGERS = {
    "bundle", "cargo", "gem", "git", "go", "npm", "pip", "pip3", "pnpm", "poetry", "uv", "yarn"
  };

  private Hesitation() {}

  /// Whether there is a reason at all.
  static boolean about(Dockerfile file, Stage stage, Surroundings surroundings) {
    return RootNeed.isIn(file, stage)
        || HomeUse.ofRoot(file, stage)
        || PrivilegedPorts.of(stage).findAny().isPresent()
        || RuntimeFolders.startWritesToShared(file, stage)
        || startsSystemProgram(file, stage)
        || isService(stage)
        || !startsSomething(stage)
        || StartScript.isInteractive(stage)
        || StartScript.mayNeedRoot(file, stage, surroundings)
        || isOnlyPackages(file, stage)
        || usesContainerEngine(file, stage);
  }

  private static boolean startsSystemProgram(Dockerfile file, Stage stage) {
    return Stream.of(stage.end().entrypoint(), stage.end().cmd())
        .flatMap(Optional::stream)
        .map(Instruction.class::cast)
        .anyMatch(start -> StartWords.of(file, start).anyMatch(SYSTEM_PROGRAMS::contains));
  }

  /// An official image of a program that keeps files of its own in its own places, or whose entry
  /// point begins as root on purpose: which user can run it is for its documentation to say.
  private static boolean isService(Stage stage) {
    if (!(stage.root() instanceof Base.External(String reference))) {
      return false;
    }
    ImageReference image = ImageReference.of(reference);
    boolean official = image.isOfficial() && !KnownImages.bundled().isPlatform(image);
    return official || image.tag().contains("apache");
  }

  /// Whether the image holds nothing of its own, only programs of the distribution or of others,
  /// which have their own users and places.
  private static boolean isOnlyPackages(Dockerfile file, Stage stage) {
    boolean copies =
        Stream.concat(Stream.of(stage), stage.ancestors().stream())
            .flatMap(each -> each.instructions().stream())
            .anyMatch(Transfer.class::isInstance);
    List<Command> commands = StageCommands.of(file, stage);
    return !copies
        && commands.stream().anyMatch(command -> command.is(PACKAGE_MANAGERS))
        && commands.stream().noneMatch(command -> command.is(SOURCE_MANAGERS));
  }

  private static boolean usesContainerEngine(Dockerfile file, Stage stage) {
    return file.source().slice(stage.span()).contains("docker.sock");
  }

  /// Whether it says which program it is for; otherwise it is a box of tools or a base for others.
  private static boolean startsSomething(Stage stage) {
    return stage.end().entrypoint().isPresent() || stage.end().cmd().isPresent();
  }
}
