/// The main job shown on one machine: a stand-in GitHub and the story told in the terminal.
@NullMarked
package dev.plimsoll.demo;

import org.jspecify.annotations.NullMarked;
