package dev.plimsoll.github;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Builds an entry of GitHub's list of changed files.
final class FileEntry {
  private final ObjectNode entry = new JsonMapper().createObjectNode();

  private FileEntry(String path, String status, String commit) {
    entry
        .put("sha", "bbcd538c8e72b8c175046e27cc8f907076331401")
        .put("filename", path)
        .put("status", status)
        .put("additions", 1)
        .put("deletions", 0)
        .put("changes", 1)
        .put("blob_url", "https://example.org/acme/harbour/blob/" + commit + "/" + path)
        .put("raw_url", "https://example.org/acme/harbour/raw/" + commit + "/" + path)
        .put(
            "contents_url",
            "https://example.org/repos/acme/harbour/contents/" + path + "?ref=" + commit);
  }

  static FileEntry of(String path, String status, String commit) {
    return new FileEntry(path, status, commit);
  }

  FileEntry patch(String patch) {
    entry.put("patch", patch);
    return this;
  }

  FileEntry from(String previousPath) {
    entry.put("previous_filename", previousPath);
    return this;
  }

  static String list(FileEntry... entries) {
    return Arrays.stream(entries)
        .map(entry -> entry.entry.toString())
        .collect(Collectors.joining(",", "[", "]"));
  }
}
