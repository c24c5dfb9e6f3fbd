/// The ports of `review` on GitHub: transport, App authentication, REST, GraphQL.
@NullMarked
package dev.plimsoll.github;

import org.jspecify.annotations.NullMarked;
