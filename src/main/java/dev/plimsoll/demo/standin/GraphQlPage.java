package dev.plimsoll.demo.standin;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Some of a list, as `first`, `last`, `after` and `before` chose it.
record GraphQlPage<T>(List<T> all, int from, int to) {
  private static final int LARGEST = 100;

  /// A fetcher for a connection. As at GitHub, how many nodes are wanted must be said, and is at
  /// most 100.
  static <S, T> DataFetcher<Object> fetcher(
      BiFunction<S, DataFetchingEnvironment, List<T>> elements) {
    return environment -> {
      Integer first = environment.getArgument("first");
      Integer last = environment.getArgument("last");
      if (first == null && last == null) {
        return GraphQlProblem.result(
            "MISSING_PAGINATION_BOUNDARIES", "You must provide `first` or `last`", environment);
      }
      if (!isAllowed(first) || !isAllowed(last)) {
        return GraphQlProblem.result(
            "EXCESSIVE_PAGINATION", "`first` and `last` are limited to 100 records", environment);
      }
      S source = Objects.requireNonNull(environment.<S>getSource());
      return of(elements.apply(source, environment), environment);
    };
  }

  private static boolean isAllowed(@Nullable Integer count) {
    return count == null || (count >= 0 && count <= LARGEST);
  }

  private static <T> GraphQlPage<T> of(List<T> all, DataFetchingEnvironment environment) {
    int from = position(environment.getArgument("after"), 0);
    int to = position(environment.getArgument("before"), all.size() + 1) - 1;
    Integer first = environment.getArgument("first");
    Integer last = environment.getArgument("last");
    int end = Math.min(all.size(), to);
    int start = Math.min(from, end);
    if (first != null) {
      end = Math.min(end, start + first);
    }
    if (last != null) {
      start = Math.max(start, end - last);
    }
    return new GraphQlPage<>(all, start, end);
  }

  /// Cursors are positions, from 1, in a disguise that nobody should look through.
  private static int position(@Nullable String cursor, int standard) {
    return cursor == null ? standard : Integer.parseInt(cursor.replaceFirst("^cursor:", ""));
  }

  private static String cursor(int position) {
    return "cursor:" + position;
  }

  List<T> nodes() {
    return all.subList(from, to);
  }

  boolean hasNext() {
    return to < all.size();
  }

  boolean hasPrevious() {
    return from > 0;
  }

  String startCursor() {
    return cursor(from + 1);
  }

  String endCursor() {
    return cursor(to);
  }
}
