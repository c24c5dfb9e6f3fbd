package dev.plimsoll.rules;

import java.util.Set;

/// Programs that do nothing for anyone but root: they change the network, mounts, the kernel or
/// other containers.
final class PrivilegedProgram {
  private static final Set<String> NAMES =
      Set.of(
          "bpftool",
          "bpftrace",
          "buildkitd",
          "charon",
          "conntrackd",
          "containerd",
          "crio",
          "debootstrap",
          "dockerd",
          "dockerd-entrypoint.sh",
          "fusermount",
          "hostapd",
          "insmod",
          "ip6tables",
          "ipsec",
          "ipset",
          "iptables",
          "iptables-restore",
          "kube-proxy",
          "kubelet",
          "losetup",
          "modprobe",
          "mount",
          "nft",
          "openvpn",
          "systemd",
          "umount",
          "wg-quick",
          "xl2tpd");

  private PrivilegedProgram() {}

  static boolean isNamed(String fileName) {
    return NAMES.contains(fileName);
  }
}
