package dev.plimsoll.rules;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RootNeededTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new RootNeeded());
  private static final RuleHarness MISSING = RuleHarness.forDockerfiles(new MissingUser());

  @Test
  void whatOnlyRootCanUseIsTheReason() {
    for (String start :
        new String[] {
          "[\"openvpn\", \"a.conf\"]", "wg-quick up wg0 && sleep infinity", "[\"/sbin/iptables\"]"
        }) {
      String file = "FROM debian:12\n«CMD " + start + "»\n";
      RULE.findsWithoutFix(file);
      MISSING.staysSilent(file.replace("«", "").replace("»", ""));
    }
    RULE.finds("FROM debian:12\n«USER root»\nCMD [\"containerd\"]\n");
  }

  @Test
  void aScriptOfTheRepositoryIsRead() {
    String file = "FROM debian:12\nCOPY up.sh /\n«ENTRYPOINT [\"/up.sh\"]»\n";
    RULE.at("Dockerfile", TestRepository.of(Map.of("up.sh", "#!/bin/sh\niptables -A x\nexec a\n")))
        .finds(file);
    RULE.at("Dockerfile", TestRepository.of(Map.of("up.sh", "#!/bin/sh\nexec a\n")))
        .staysSilent(file.replace("«", "").replace("»", ""));
  }

  @Test
  void anotherUserOrAnotherProgramIsNotMeant() {
    RULE.staysSilent("FROM debian:12\nUSER 1000\nCMD [\"containerd\"]\n");
    RULE.staysSilent("FROM debian:12\nCMD [\"serve\", \"mount\"]\n");
    RULE.staysSilent("FROM debian:12\nENTRYPOINT [\"gosu\", \"app\", \"openvpn\"]\n");
    RULE.staysSilent("FROM team/base\nCMD [\"containerd\"]\n");
  }
}
