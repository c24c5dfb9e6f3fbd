package dev.plimsoll.doctor;

/// Where the App's credentials are written, and so where to mend them.
enum Origin {
  SETTINGS(
      "There is no App with the id in GITHUB_APP_ID: take the number called App ID from the App's"
          + " page, and see that GITHUB_API_URL is where the App is registered.",
      "The key in GITHUB_PRIVATE_KEY is not one of the App in GITHUB_APP_ID, or was deleted there:"
          + " generate a new one on the App's page, and see that both are of the same App.",
      "Enter the value of GITHUB_WEBHOOK_SECRET as webhook secret on the App's page.",
      "The secret of the App's webhook is not the one in GITHUB_WEBHOOK_SECRET: make them the"
          + " same.",
      "PLIMSOLL_URL"),
  SETUP(
      "The App that was set up has been deleted on GitHub: remove what is stored of it with"
          + " `plimsoll setup --forget`, and set the server up anew.",
      "The key that the setup stored has been deleted on the App's page: " + Origin.AGAIN,
      "Somebody has removed the secret on the App's page: " + Origin.AGAIN,
      "The secret of the App's webhook is not the one that the setup stored: " + Origin.AGAIN,
      "PLIMSOLL_URL, or else by its setup,");

  private static final String AGAIN =
      "remove what is stored with `plimsoll setup --forget` and set the server up anew, or name the"
          + " App with new ones in GITHUB_APP_ID, GITHUB_PRIVATE_KEY and GITHUB_WEBHOOK_SECRET.";

  private final String noSuchApp;
  private final String wrongKey;
  private final String noWebhookSecret;
  private final String otherWebhookSecret;
  private final String address;

  Origin(
      String noSuchApp,
      String wrongKey,
      String noWebhookSecret,
      String otherWebhookSecret,
      String address) {
    this.noSuchApp = noSuchApp;
    this.wrongKey = wrongKey;
    this.noWebhookSecret = noWebhookSecret;
    this.otherWebhookSecret = otherWebhookSecret;
    this.address = address;
  }

  /// What to do when GitHub knows no App of this id.
  String noSuchApp() {
    return noSuchApp;
  }

  /// What to do when GitHub does not take the key.
  String wrongKey() {
    return wrongKey;
  }

  /// What to do when GitHub signs nothing.
  String noWebhookSecret() {
    return noWebhookSecret;
  }

  /// What to do when GitHub signs with another secret.
  String otherWebhookSecret() {
    return otherWebhookSecret;
  }

  /// By what the server knows its address.
  String address() {
    return address;
  }
}
