package dev.plimsoll.doctor;

/// One setting that is missing or wrong. Holds no value of it.
public record Complaint(String variable, String what, String remedy) {}
