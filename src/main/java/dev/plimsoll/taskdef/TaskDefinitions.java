package dev.plimsoll.taskdef;

/// The ECS task definitions in one JSON file.
public final class TaskDefinitions {}
