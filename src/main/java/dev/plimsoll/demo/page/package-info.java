/// The main job shown live on a page: people's side of a pull request in the browser, and the real
/// server as a process of its own that can be killed.
@NullMarked
package dev.plimsoll.demo.page;

import org.jspecify.annotations.NullMarked;
