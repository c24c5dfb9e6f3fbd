package dev.plimsoll.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The documents of `pull_request` deliveries: in the shape that the host gives them, mostly short
/// addresses in nested objects, and as large as wanted.
final class PullRequestDocuments {
  private static final int REPOSITORIES = 100;
  private static final int INSTALLATIONS = 20;
  private static final List<String> PLACES =
      List.of(
          "archive",
          "assignees",
          "blobs",
          "branches",
          "commits",
          "compare",
          "contents",
          "events",
          "forks",
          "hooks",
          "issues",
          "keys",
          "labels",
          "merges",
          "pulls",
          "releases",
          "tags");

  private PullRequestDocuments() {}

  /// @param count of how many pull requests
  /// @param bytes the size of each document
  static List<byte[]> of(int count, int bytes) {
    List<byte[]> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(document(i, bytes));
    }
    return documents;
  }

  private static byte[] document(int place, int bytes) {
    ObjectNode document = pullRequest(place);
    ObjectNode pullRequest = (ObjectNode) document.get("pull_request");
    int more = 0;
    byte[] text = bytes(document);
    while (text.length < bytes - 1500) {
      pullRequest.set("detail_" + more++, addresses("harbour", "shop" + place));
      text = bytes(document);
    }
    if (text.length > bytes) {
      throw new IllegalArgumentException("a document has at least " + text.length + " bytes");
    }
    String words = "what it does, and why it has to be done now; ";
    String body = words.repeat(1 + bytes / words.length()).substring(0, bytes - text.length);
    pullRequest.put("body", body);
    return bytes(document);
  }

  private static ObjectNode pullRequest(int place) {
    int installation = 1000 + place % INSTALLATIONS;
    String owner = "harbour-" + installation;
    String name = "shop-" + place % REPOSITORIES;
    int number = 1 + place / REPOSITORIES;
    ObjectNode document = object().put("action", "synchronize").put("number", number);
    ObjectNode pullRequest = document.putObject("pull_request");
    pullRequest
        .put("number", number)
        .put("state", "open")
        .put("title", "Ship the shop as a container")
        .put("body", "")
        .put("updated_at", "2026-05-04T08:15:30Z");
    pullRequest.set("user", person("mira"));
    pullRequest.putObject("head").put("ref", "work").put("sha", "%040x".formatted(place + 1));
    pullRequest.putObject("base").put("ref", "main").put("sha", "%040x".formatted(7));
    ObjectNode repository = addresses(owner, name);
    repository.put("id", 5000 + place % REPOSITORIES).put("name", name);
    repository.put("full_name", owner + "/" + name).set("owner", person(owner));
    document.set("repository", repository);
    document.putObject("installation").put("id", installation);
    document.set("sender", person("mira"));
    return document;
  }

  private static ObjectNode person(String login) {
    return object().put("login", login).put("id", 77).put("type", "User").put("site_admin", false);
  }

  private static ObjectNode addresses(String owner, String name) {
    ObjectNode object = object().put("private", true).put("fork", false);
    String address = "https://github.example/repos/%s/%s/".formatted(owner, name);
    PLACES.forEach(place -> object.put(place + "_url", address + place + "{/name}"));
    return object;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static byte[] bytes(ObjectNode document) {
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }
}
