/// What a repository and its organisation want of the checks: read from YAML, laid over one
/// another, and asked by path. Pure.
@NullMarked
package dev.plimsoll.config;

import org.jspecify.annotations.NullMarked;
