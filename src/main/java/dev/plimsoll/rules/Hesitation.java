package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.Workdir;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.KnownImages;
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
          "apache2", "apache2ctl", "apache2-foreground", "apachectl", "bind9", "clamd", "containerd",
          "coredns", "docker", "dockerd", "dnsmasq", "dovecot", "exim", "fail2ban", "fuse",
          "haproxy", "hostapd", "httpd", "httpd-foreground", "ipsec", "iptables", "ip", "keepalived",
          "kubelet", "lighttpd", "mongod", "mount", "mysqld", "mysqld_safe", "named", "nfsd",
          "nginx", "ntpd", "openvpn", "openresty", "postfix", "postgres", "privoxy",
          "proftpd", "pure-ftpd", "rabbitmq-server", "redis-server", "rsyslogd", "samba", "service",
          "smbd", "slapd", "squid", "squid3", "strace", "strongswan", "supervisord", "syslog-ng",
          "systemctl", "tcpdump", "tor", "traceroute", "varnishd", "vsftpd", "wg-quick", "xinetd");

  private Hesitation() {}

  /// Whether there is a reason at all.
  static boolean about(Dockerfile file, Stage stage) {
    return RootNeed.isIn(file, stage)
        || HomeUse.ofRoot(file, stage)
        || PrivilegedPorts.of(stage).findAny().isPresent()
        || RuntimeFolders.startWritesToShared(file, stage)
        || startsSystemProgram(file, stage)
        || isService(stage)
        || !isForOneProgram(stage);
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

  /// Whether the stage is there for a program, not a box of tools or a base for others.
  private static boolean isForOneProgram(Stage stage) {
    boolean starts = stage.end().entrypoint().isPresent() || stage.end().cmd().isPresent();
    return starts
        || stage.instructions().stream()
            .anyMatch(each -> each instanceof Transfer || each instanceof Workdir);
  }
}
