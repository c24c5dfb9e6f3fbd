package dev.plimsoll.rules;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.Truth;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.ComposeRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.BlockLayout;
import dev.plimsoll.tree.CollectionStyle;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.SequenceStyle;
import java.util.List;
import java.util.Optional;

/// A compose service on a read-only root filesystem that cannot write where its program is known to
/// write.
public final class MissingTmpInCompose implements ComposeRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "missing-tmp-in-compose",
          Category.READ_ONLY,
          Severity.INFO,
          "A service with a read-only root filesystem cannot write where its program needs to.",
          "Mounts a tmpfs there.",
          List.of());

  private static final String RISK =
      "A tmpfs lives in memory, hides what the image has there, and is empty after each start.";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(ComposeFile file, Surroundings surroundings) {
    SequenceStyle style = file.sequenceStyle();
    return file.services().stream()
        .filter(MissingTmpInCompose::isReadOnlyItself)
        .map(service -> ServiceNeeds.of(service, surroundings))
        .filter(needs -> !needs.knownTmpfs().isEmpty() && needs.areMountsKnown())
        .filter(needs -> needs.obstacle().isEmpty())
        .map(needs -> finding(file.source(), needs, style))
        .toList();
  }

  private static boolean isReadOnlyItself(Service service) {
    return service.isReadOnly() == Truth.TRUE && (service.image().isPresent() || service.isBuilt());
  }

  private static Finding finding(SourceText source, ServiceNeeds needs, SequenceStyle style) {
    Service service = needs.service();
    String folders =
        String.join(", ", needs.knownTmpfs().stream().map(ServiceNeeds::folder).toList());
    String message =
        "This service's root filesystem is read-only, but its program writes to "
            + folders
            + ", where nothing is mounted. It may fail to start, or later.";
    return new Finding(
        INFO,
        service.nameSpan(),
        service.name() + " " + folders,
        message,
        () ->
            edits(source, needs, style)
                .map(edits -> Fix.unsafe("Mount a tmpfs on " + folders, RISK, edits)));
  }

  private static Optional<List<Edit>> edits(
      SourceText source, ServiceNeeds needs, SequenceStyle style) {
    Service service = needs.service();
    Optional<MappingNode> body = service.body().filter(_ -> service.ownsBody());
    Optional<Entry> place = body.flatMap(it -> it.entry("read_only"));
    if (body.filter(it -> it.style() == CollectionStyle.FLOW).isPresent()) {
      return place.flatMap(flag ->
          TmpfsList.inBraces(service, needs.knownTmpfs())
              .map(tmpfs -> tmpfs.behind(flag.value().span().end(), ", ")));
    }
    return body.flatMap(it -> BlockLayout.of(source, it))
        .flatMap(layout ->
            TmpfsList.in(layout, service, needs.knownTmpfs(), style)
                .flatMap(tmpfs ->
                    place.map(
                        flag -> tmpfs.behind(layout.endOf(flag), layout.below(List.of(""))))));
  }
}
