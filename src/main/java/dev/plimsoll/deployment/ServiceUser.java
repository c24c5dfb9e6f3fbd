package dev.plimsoll.deployment;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.Setting;

/// Who a compose service runs as.
public final class ServiceUser {
  private ServiceUser() {}

  public static RunAs of(Service service) {
    return switch (service.setting("user")) {
      case Setting.Missing _ -> new RunAs.ImageDecides();
      case Setting.Unknown _ -> new RunAs.Unknown();
      case Setting.Given _ when service.user().isEmpty() -> new RunAs.ImageDecides();
      case Setting.Given _ ->
          service.userName().<RunAs>map(user -> new RunAs.As(user)).orElse(new RunAs.Unknown());
    };
  }
}
